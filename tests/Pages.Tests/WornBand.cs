using TrainingPlan.Companion.Cli;

namespace TrainingPlan.Pages.Tests;

/// <summary>The virtual band as a process of its own, on the wrist of a virtual runner.</summary>
internal sealed class WornBand : IAsyncDisposable
{
    private readonly string _folder;
    private readonly VirtualBandProcess _band;

    private WornBand(string folder, VirtualBandProcess band)
    {
        _folder = folder;
        _band = band;
    }

    /// <summary>Its address.</summary>
    public string Address => _band.Address;

    /// <summary>Starts one that has recorded runs.</summary>
    /// <param name="minutes">Length of each run in minutes.</param>
    public static async Task<WornBand> StartAsync(params int[] minutes)
    {
        var folder = Directory.CreateTempSubdirectory("trainingplan-band-").FullName;
        var band = await VirtualBandProcess.StartAsync(Path.Combine(folder, "band.flash"), null, 7, CancellationToken.None);
        var worn = new WornBand(folder, band);
        foreach (var length in minutes)
        {
            await worn.TellAsync("run 2", "start", $"run {length * 60}", "hold");
        }

        return worn;
    }

    /// <summary>Gives control lines; their time passes at once.</summary>
    public async Task TellAsync(params string[] lines)
    {
        foreach (var line in lines)
        {
            await _band.AskAsync(line, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _band.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
