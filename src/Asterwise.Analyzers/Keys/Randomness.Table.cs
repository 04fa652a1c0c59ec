namespace Asterwise.Analyzers.Keys;

// Written by: dotnet run -c Release --project benchmarks/Asterwise.Benchmarks -- table
// Each character stands for one count of half bits of surprise, 'A' for none.
internal static partial class Randomness
{
    /// <summary>The surprise of a kind of character after two others, in the order of <see cref="Kind"/>.</summary>
    private const string KindAfterKinds =
        "AIRHAKKUPLAKCCKZ" +
        "AITJNAPHZKAJTAIZ" +
        "EHCIAGJRSNANFBGY" +
        "APTKBDTKZSAOGBKF";

    /// <summary>The surprise of each letter after each letter; in the last row, of each letter at the start of a word.</summary>
    private const string LetterAfterLetter =
        "RKIIQPLPMPLGIHLLSGHGLMOQNL" +
        "HPOOGTQTFKTFUOIUZJKOFWVZIV" +
        "GRLRGWZGGMLKSQFSYKQHKXWZOL" +
        "GRQMCUXRGXNLQMGOZNORJRQYNO" +
        "LNJJNLLQKOMIIFQLPFGHNMOLON" +
        "GURSGKPWDZVKURFTZJNKIUQWRT" +
        "JRPQCRMNHZSKPJISZJLMGSVZUX" +
        "ETPREUUTGWTKNMFRRIOGMRRZNT" +
        "JLHJHKKRRTMIJFHLQJHIQLRSPL" +
        "GUWLCZZZGURTNLJRYUILMTQZZU" +
        "FRKOGTPTHXSHRNFRVKLGHPRZMR" +
        "FPQKEQPRFZRINNHPWSLJJPVZLT" +
        "FIQPDUUXHYSKMQHHZTKQJRWZPS" +
        "GRJHGLJQGWOOOMHQUSIFKMRZMP" +
        "OLKHONMRNNMJIEOJUFHKIKKTQL" +
        "FVPQFSVRJYTHUQFKZFMKJTYYQT" +
        "ZXZVYZZZZZZNZVUZZUZWAYZXZZ" +
        "GRLLEOLSGZOMKMGPPLJJJOOYLM" +
        "IPJMFQSMGSMLPPIJSRHEJPQXLO" +
        "GTOPEPTKFWQOQNGNXHMJJQQYJQ" +
        "KKKMHMLQJMMHIFOKZGHHUOTSOK" +
        "EQQSDTZWGXSOWNGTZOOQMRZXKR" +
        "FUQPFWYMFVRMSJGNZJJQKUQZHP" +
        "KTHQGQYUHXUWGQMEZSMEQRXNNY" +
        "HLIOJMMQJMMKJIIEVKIJLOKZRM" +
        "FOMLEUOPFSNMNHJMXPONIOLZIM" +
        "ILIHILKNJOMJJIJHPKHJJJLQPM";
}
