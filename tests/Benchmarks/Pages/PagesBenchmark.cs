using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Trials.Histories;

namespace TrainingPlan.Benchmarks.Pages;

/// <summary>How long a page is waited for with years of runs in the store, and how much script it brings.</summary>
public sealed partial class PagesBenchmark : IBenchmark
{
    private const int Asks = 21;
    private const double MedianMs = 50;
    private const double ScriptKilobytes = 120;
    private const double ChartMs = 300;
    private const double BytesPerKilobyte = 1024;

    /// <inheritdoc/>
    public string Name => "pages";

    /// <inheritdoc/>
    public string Summary => "Answers of the server with five years of runs, each page; scripts of a page, gzip.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        string folder = Directory.CreateTempSubdirectory("trainingplan-pages-").FullName;
        try
        {
            int runs;
            using (var store = RunStore.Open(folder))
            {
                runs = new FiveYears(options.Seed).Fill(store, DateOnly.FromDateTime(DateTime.Now));
            }

            List<BenchmarkRow> rows = [.. MeasureAsync(folder).GetAwaiter().GetResult()];
            double[]? chart = FirstChart.MeasureAsync(folder, options.Seed).GetAwaiter().GetResult();
            if (chart is not null)
            {
                rows.Add(new("first chart of 10,000 samples", chart[0], "ms", BenchmarkGoal.AtMost(ChartMs)));
                rows.Add(new("of it until the page has come", chart[1], "ms"));
                rows.Add(new("of it until the page is read", chart[2], "ms"));
                rows.Add(new("of it until the samples have come", chart[3], "ms"));
            }

            return new BenchmarkReport(
                Name, rows,
                [
                    $"{runs} runs; the median of {Asks} answers, the first one apart; to the last byte, on this computer.",
                    chart is null
                        ? "There is no Chromium to draw a chart in."
                        : "The chart: from the page's start to its second frame, best of 5.",
                ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<BenchmarkRow>> MeasureAsync(string folder)
    {
        await using var server = await WebServer.StartAsync(folder, 0, CancellationToken.None);
        using var browser = new HttpClient { BaseAddress = new Uri(server.Url) };
        string list = await browser.GetStringAsync("/runs");
        string run = RunLink().Match(list).Value;
        var rows = new List<BenchmarkRow>();
        double most = 0;
        string[] addresses = ["/", "/plan", "/runs", run, $"/api{run}/series", "/progress", "/race", "/health", "/band", "/data"];
        foreach (string address in addresses)
        {
            var first = Stopwatch.StartNew();
            string html = await browser.GetStringAsync(address);
            double firstMs = first.Elapsed.TotalMilliseconds;
            double median = await MedianAsync(browser, address);
            string name = address.Replace(run, "/runs/N");
            rows.Add(new(name, median, "ms", BenchmarkGoal.AtMost(MedianMs)));
            rows.Add(new($"{name}, the first time", firstMs, "ms"));
            most = Math.Max(most, await ScriptsAsync(browser, html));
        }

        rows.Add(new("scripts of a page, the largest", most / BytesPerKilobyte, "KB gzip", BenchmarkGoal.AtMost(ScriptKilobytes)));
        return rows;
    }

    private static async Task<double> MedianAsync(HttpClient browser, string address)
    {
        var times = new List<double>();
        for (int i = 0; i < Asks; i++)
        {
            var watch = Stopwatch.StartNew();
            await browser.GetByteArrayAsync(address);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Asks / 2];
    }

    /// <summary>Bytes of a page's scripts and of all that they import at once.</summary>
    private static async Task<double> ScriptsAsync(HttpClient browser, string html)
    {
        var waiting = new Queue<string>(ScriptLink().Matches(html).Select(match => match.Groups[1].Value));
        var known = new HashSet<string>(waiting);
        double bytes = 0;
        while (waiting.TryDequeue(out string? address))
        {
            byte[] script = await browser.GetByteArrayAsync(address);
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(script);
            }

            bytes += packed.Length;
            foreach (Match match in ImportOf().Matches(System.Text.Encoding.UTF8.GetString(script)))
            {
                string next = $"{address[..address.LastIndexOf('/')]}/{match.Groups[1].Value}";
                if (known.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return bytes;
    }

    [GeneratedRegex("/runs/\\d+")]
    private static partial Regex RunLink();

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex ScriptLink();

    [GeneratedRegex("(?:from|import)\\s*[\"'`]\\./([\\w.-]+\\.js)[\"'`]")]
    private static partial Regex ImportOf();
}
