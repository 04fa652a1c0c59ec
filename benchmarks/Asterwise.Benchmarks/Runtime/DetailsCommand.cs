using System.Diagnostics;
using Asterwise.Runtime;

namespace Asterwise.Benchmarks.Runtime;

/// <summary>
/// Prints how the time to read an error grows with the number of its details: twice the items may take twice the time.
/// </summary>
internal static class DetailsCommand
{
    private const int Rounds = 20;

    private static readonly (string Name, string Start, string Item, string End)[] Shapes =
    [
        ("empty items", """{"details":[""", "{}", "]}"),
        ("items of validation_error", """{"details":[""", """{"loc":["body","lat"],"msg":"m","type":"t","input":1}""", "]}"),
        ("items of one route", """{"details":[""", """{"field":"f","issue":"i","allowed_values":["a","b"]}""", "]}"),
        ("lists", """{"details":[""", "[[]]", "]}"),
        ("parts of one location", """{"details":[{"msg":"m","loc":[""", "[0]", "]}]}"),
    ];

    public static void Run()
    {
        Console.WriteLine("shape                       items    8 KB   items   16 KB   items   32 KB   items   64 KB");
        foreach (var (name, start, item, end) in Shapes)
        {
            Console.Write($"{name,-26}");
            foreach (var size in new[] { 8, 16, 32, 64 })
            {
                var count = (size * 1024 - start.Length - end.Length) / (item.Length + 1);
                var body = start + string.Join(',', Enumerable.Repeat(item, count)) + end;
                Console.Write($"{count,7}{TimeToRead(body),6:0.0} ms");
            }

            Console.WriteLine();
        }
    }

    private static double TimeToRead(string body)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            AsterwiseError.Parse(body);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
