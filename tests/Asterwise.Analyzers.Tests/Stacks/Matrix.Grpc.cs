using Asterwise.Analyzers.Rules;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>Calls of gRPC, whose metadata are header fields.</summary>
internal static partial class Matrix
{
    /// <summary>The emulator speaks HTTP/1.1 and answers in JSON, so that a call which it takes fails all the same.</summary>
    private static string GrpcProgram(Steps steps) =>
        $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Grpc.Core;
        using Grpc.Net.Client;

        static class Program
        {
            private const string Api = "{{steps.Host}}";

            private static readonly Method<string, string> Moon = new(
                MethodType.Unary, "asterwise.v1.Sky", "Moon", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

            static async Task RunAsync()
            {
                var key = {{KeyRead}};
                var options = new GrpcChannelOptions { HttpHandler = new OverHttp11 { InnerHandler = new HttpClientHandler() } };
                using var channel = GrpcChannel.ForAddress(Api, options);
                for (var i = 0; i < 2; i++)
                {
                    var metadata = new Metadata();
                    {{steps.EachCall}}
                    try
                    {
                        await channel.CreateCallInvoker().AsyncUnaryCall(Moon, null, new CallOptions(metadata), "today");
                    }
                    catch (RpcException)
                    {
                    }
                }
            }

            private sealed class OverHttp11 : DelegatingHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken token)
                {
                    message.Version = HttpVersion.Version11;
                    return base.SendAsync(message, token);
                }
            }
        }
        """;

    private static IEnumerable<Cell> OnGrpc()
    {
        static Steps Ask(string write) => new("", write);

        const string bearer = """metadata.Add("Authorization", $"Bearer {key}");""";
        const string keyHeader = """metadata.Add("X-API-Key", key);""";
        yield return Cell.OfPlainHttp(Grpc, Ask(bearer));
        yield return Cell.None(Grpc, RuleIds.KeyToOtherHost, "Metadata do not say which channel they are sent by.");
        yield return Cell.Of(Grpc, RuleIds.MisnamedHeader, Ask("""metadata.Add([|"apikey"|], key);"""), Ask(keyHeader));
        yield return Cell.None(Grpc, RuleIds.KeyInQuery, "A call has no query string.");
        yield return Cell.None(Grpc, RuleIds.KeyInBody, BodyOfType);
        yield return Cell.Of(
            Grpc, RuleIds.WrongScheme, Ask("""metadata.Add("Authorization", [|"Token " + key|]);"""), Ask(bearer));
        yield return Cell.None(Grpc, RuleIds.NoCredential, SentByRequest);
        yield return Cell.Of(
            Grpc, RuleIds.SentTwice, Ask(bearer + """ metadata.Add([|"X-API-Key"|], key);"""), Ask(bearer));
        yield return Cell.None(Grpc, RuleIds.Redirects, "The channel makes the client, and no line of yours does.");
    }
}
