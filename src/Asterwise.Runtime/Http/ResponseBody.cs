using System.Text;

namespace Asterwise.Runtime;

/// <summary>The beginning of a body, read so that whoever has the response can still read all of it.</summary>
internal static class ResponseBody
{
    private const int Longest = AsterwiseError.LongestBody;

    /// <summary>
    /// At most 64 KB of the body, as UTF-8; of a connection that breaks off, what came. A body that was not buffered is buffered
    /// afterwards, unless it is longer.
    /// </summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // On .NET Framework a response without a body has no content.
        if (response.Content is not { } content)
            return "";
        var announced = content.Headers.ContentLength;
        var body = new byte[Math.Min(announced ?? Longest, Longest)];
        var length = 0;
        try
        {
#if NET
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            if (stream.CanSeek)
                stream.Position = 0;
            int count;
            do
            {
                count = await stream.ReadAsync(body, length, body.Length - length, cancellationToken).ConfigureAwait(false);
                length += count;
            }
            while (count > 0);

            if (stream.CanSeek)
                stream.Position = 0;
            else if (length < body.Length || length == announced)
                response.Content = Buffered(content, body, length);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The status and what came of the body say more than a connection that broke or a compression that is none.
        }

        return Encoding.UTF8.GetString(body, 0, length).TrimStart('\uFEFF');
    }

    private static ByteArrayContent Buffered(HttpContent content, byte[] body, int length)
    {
        var buffered = new ByteArrayContent(body, 0, length);
        foreach (var header in content.Headers)
            buffered.Headers.TryAddWithoutValidation(header.Key, header.Value);
        content.Dispose();
        return buffered;
    }
}
