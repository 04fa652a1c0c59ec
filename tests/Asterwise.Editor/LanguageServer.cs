using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Asterwise.Consumer;

namespace Asterwise.Editor;

/// <summary>A server of the Language Server Protocol, as a process that an editor talks to over its input and output.</summary>
internal sealed class LanguageServer : IDisposable
{
    // Against a server that never answers; to load the project takes it some seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource limit = new(Patience);
    private readonly Process process;
    private readonly string folder;
    private int lastId;

    private LanguageServer(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    public static LanguageServer Start(string program, string folder, IReadOnlyDictionary<string, string?> environment)
    {
        var start = Dotnet.StartInfo(program, folder, [], environment);
        start.RedirectStandardInput = true;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new LanguageServer(process, folder);
    }

    public async Task InitializeAsync()
    {
        await AskAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = UriOf(folder),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(folder), ["name"] = "client" }),
            ["capabilities"] = JsonNode.Parse("""
                {
                  "workspace": { "configuration": true, "workspaceFolders": true },
                  "textDocument": {
                    "diagnostic": {},
                    "codeAction": {
                      "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } }
                    }
                  }
                }
                """),
        });
        await TellAsync("initialized", []);
    }

    /// <summary>Opens a file, and returns what our rules report in it.</summary>
    public async Task<IEnumerable<Squiggle>> OpenAsync(string file)
    {
        await TellAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = UriOf(file),
                ["languageId"] = "csharp",
                ["version"] = 1,
                ["text"] = await File.ReadAllTextAsync(file),
            },
        });
        var report = await AskAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = DocumentOf(file) });
        return report!["items"]!.AsArray()
            .Where(item => item!["code"]?.ToString().StartsWith("ASTW", StringComparison.Ordinal) == true)
            .Select(item => new Squiggle(file, item!));
    }

    /// <summary>What the lightbulb offers there.</summary>
    public async Task<IEnumerable<string>> FixesAsync(Squiggle squiggle)
    {
        var actions = await AskAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = DocumentOf(squiggle.File),
            ["range"] = squiggle.Diagnostic["range"]!.DeepClone(),
            ["context"] = new JsonObject
            {
                ["diagnostics"] = new JsonArray(squiggle.Diagnostic.DeepClone()),
                ["only"] = new JsonArray("quickfix"),
            },
        });
        return actions?.AsArray().Select(action => action!["title"]!.ToString()) ?? [];
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        limit.Dispose();
    }

    private static string UriOf(string path) => new Uri(path).AbsoluteUri;

    private static JsonObject DocumentOf(string file) => new() { ["uri"] = UriOf(file) };

    private Task TellAsync(string method, JsonObject parameters) =>
        SendAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    /// <summary>Asks, and reads up to the answer; what the server itself asks on the way is answered.</summary>
    private async Task<JsonNode?> AskAsync(string method, JsonObject parameters)
    {
        var id = ++lastId;
        await SendAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = await ReadAsync();
            if (message["method"] is { } asked)
            {
                if (message["id"]?.DeepClone() is { } question)
                    await SendAsync(new JsonObject { ["id"] = question, ["result"] = Answer(asked.ToString(), message) });
            }
            else if (message["id"]?.ToString() == id.ToString())
            {
                return message["error"] is null ? message["result"] : throw new InvalidOperationException($"{method}: {message}");
            }
        }
    }

    /// <summary>The settings of the editor; analyzers are off in csharp-ls unless they are asked for.</summary>
    private static JsonNode? Answer(string method, JsonNode message) => method == "workspace/configuration"
        ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(_ => new JsonObject { ["analyzersEnabled"] = true })])
        : null;

    private async Task SendAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), limit.Token);
        await stream.WriteAsync(body, limit.Token);
        await stream.FlushAsync(limit.Token);
    }

    private async Task<JsonNode> ReadAsync()
    {
        var stream = process.StandardOutput.BaseStream;
        var length = 0;
        while (await ReadLineAsync(stream) is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header.Split(':')[1]);
        }

        var body = new byte[length];
        await stream.ReadExactlyAsync(body, limit.Token);
        return JsonNode.Parse(body)!;
    }

    private async Task<string> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var letter = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(letter, limit.Token);
            if (letter[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)letter[0]);
        }
    }
}
