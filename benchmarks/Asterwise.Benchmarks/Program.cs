using Asterwise.Benchmarks.Compile;
using Asterwise.Benchmarks.Files;
using Asterwise.Benchmarks.FixAll;
using Asterwise.Benchmarks.Growth;
using Asterwise.Benchmarks.Keys;
using Asterwise.Benchmarks.Names;
using Asterwise.Benchmarks.Runtime;

switch (args)
{
    case ["keys"]:
        KeysCommand.Run(keysPerAlphabet: 10_000_000);
        return 0;
    case ["compile"]:
        CompileCommand.Run(rounds: 5, files: 2000);
        return 0;
    case ["compile", var rounds, var files]:
        CompileCommand.Run(int.Parse(rounds), int.Parse(files));
        return 0;
    case ["growth"]:
        GrowthCommand.Run(named: "");
        return 0;
    case ["growth", var named]:
        GrowthCommand.Run(named);
        return 0;
    case ["files"]:
        FilesCommand.Run();
        return 0;
    case ["fixall"]:
        FixAllCommand.Run();
        return 0;
    case ["handler"]:
        RuntimeCommand.Run<HandlerBenchmarks>();
        return 0;
    case ["errors"]:
        RuntimeCommand.Run<ErrorBenchmarks>();
        return 0;
    case ["details"]:
        DetailsCommand.Run();
        return 0;
    case ["table"]:
        TableCommand.Run();
        return 0;
    case ["names"]:
        NamesCommand.Run();
        return 0;
    case ["sources", .. var folders] when folders.Length > 0:
        SourcesCommand.Run(folders);
        return 0;
    case ["words"]:
        WordsCommand.Run();
        return 0;
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project benchmarks/Asterwise.Benchmarks -- and one of:

            keys       misses and false alarms of the key search
            compile    what analyzers add to a compile of 5 rounds and 2000 files, or of the two numbers that follow
            growth     how the time grows with the length of a file: of all shapes, or of those whose name contains what follows
            files      what a search of 1,000 files that are no C# takes, and how that grows with the length of one
            fixall     what Fix All takes for 1, 10, 100 and 1,000 places in one file
            handler    what the authentication handler adds to a request
            errors     what reading an error costs
            details    how the time to read an error grows with the number of its details
            names      how many plausible names hide a client of Asterwise, and how many vendors' clients are taken for one
            sources    what is reported in other people's sources, in each of the folders that follow
            words      the words of the base library, to be saved as src/Asterwise.Analyzers/Code/Vocabulary.Table.cs
            table      the tables of the key search, to be saved as src/Asterwise.Analyzers/Keys/Randomness.Table.cs
            """);
        return 2;
}
