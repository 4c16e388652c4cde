using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan band --self-test</c> and <c>--measure</c>: what the band says of itself, in words.</summary>
internal static class BandExamination
{
    public static int SelfTest(Terminal terminal, string address, bool asJson, CancellationToken cancel)
    {
        using BandClient client = BandClient.Connect(address, cancel);
        if (!asJson)
        {
            terminal.Output.WriteLine($"Band {client.BandId} ({client.Info.BoardName}, firmware {client.Firmware}) examines itself.");
            terminal.Output.WriteLine("Lay it down, a finger on the pulse sensor; press its button once after the beep.");
        }

        IReadOnlyList<BandResult> results = BandChecks.SelfTest(
            client, result => Print(terminal.Output, result, asJson, client.Info.BoardName), cancel);
        bool isWell = results.All(result => CheckWords.Of(result).IsWell);
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                bandId = client.BandId,
                board = client.Info.BoardName,
                firmware = client.Firmware,
                isWell,
                items = results.Select(JsonCheck.Of),
            });
        }
        else
        {
            terminal.Output.WriteLine(isWell ? "The band is well." : "Something is wrong: see above.");
        }

        return isWell ? 0 : Failures.Failed;
    }

    public static int Measure(Terminal terminal, string address, bool asJson, CancellationToken cancel)
    {
        using BandClient client = BandClient.Connect(address, cancel);
        BandMeasuring measuring = BandChecks.Measure(client, cancel);
        IReadOnlyList<MeasureRow> rows = MeasureRows.Of(measuring, address);
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                bandId = client.BandId,
                board = client.Info.BoardName,
                firmware = client.Firmware,
                linkBytesPerSecond = Math.Round(measuring.LinkBytesPerSecond),
                rows = rows.Select(row => new { row.Number, row.What, row.Measured }),
            });
            return 0;
        }

        terminal.Output.WriteLine($"Board {client.Info.BoardName}, firmware {client.Firmware}. Rows for hardware/FIRST-BOARD.md:");
        terminal.Output.WriteLine("| | what | measured |");
        terminal.Output.WriteLine("| --- | --- | --- |");
        foreach (MeasureRow row in rows)
        {
            terminal.Output.WriteLine($"| {row.Number?.ToString() ?? ""} | {row.What} | {row.Measured} |");
        }

        return 0;
    }

    private static void Print(TextWriter output, BandResult result, bool asJson, string board)
    {
        if (asJson)
        {
            return;
        }

        CheckWords words = CheckWords.Of(result);
        output.WriteLine($"{words.Mark,-5} {words.Name,-15} {words.Sentence}");
        if (words.Remedy.Length > 0)
        {
            output.WriteLine($"{"",-21} {words.Remedy.Replace("BOARD", board, StringComparison.Ordinal)}");
        }
    }
}

/// <summary>One item of a self-test as a document.</summary>
internal sealed record JsonCheck(
    CheckItem Item, CheckFinding Finding, bool IsWell, string Sentence, string? Remedy, int Detail, int A, int B, int C)
{
    public static JsonCheck Of(BandResult result)
    {
        CheckWords words = CheckWords.Of(result);
        return new(
            (CheckItem)result.Item, result.Finding, words.IsWell, words.Sentence, words.Remedy.Length == 0 ? null : words.Remedy,
            result.Detail, result.A, result.B, result.C);
    }
}
