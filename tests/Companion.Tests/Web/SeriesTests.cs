using System.Buffers.Binary;
using System.Text.Json;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>What the charts are given to draw.</summary>
public sealed class SeriesTests(RunningPages pages) : IClassFixture<RunningPages>
{
    private const int Missing = int.MinValue;

    [Fact]
    public async Task Every_second_of_the_run_is_there_once()
    {
        var series = await ReadAsync(1);

        Assert.Equal(Enumerable.Range(0, 1500), series["time"]);
    }

    [Fact]
    public async Task A_doubtful_value_is_never_among_the_trusted_ones()
    {
        var series = await ReadAsync(1);

        for (var at = 185; at < 200; at++)
        {
            Assert.Equal(Missing, series["heartRate"][at]);
            Assert.InRange(series["heartRateDoubtful"][at], 10_000, 20_000);
        }

        Assert.All(series["time"], at => Assert.True(series["cadence"][at] == Missing || series["cadenceDoubtful"][at] == Missing));
    }

    [Fact]
    public async Task A_missing_value_is_missing_and_not_zero()
    {
        var series = await ReadAsync(3);

        Assert.All(series["heartRate"], value => Assert.Equal(Missing, value));
        Assert.All(series["pace"], value => Assert.Equal(Missing, value));
        Assert.Equal(Missing, series["cadence"][0]);
        Assert.DoesNotContain(0, series["cadence"]);
    }

    [Fact]
    public async Task A_pace_carries_its_uncertainty()
    {
        var series = await ReadAsync(1);

        Assert.InRange(series["paceUncertainty"][700], series["pace"][700] / 10, series["pace"][700] / 7);
    }

    [Fact]
    public async Task Steps_carry_their_targets_and_cues_their_sentences()
    {
        using var header = JsonDocument.Parse(Header(await BytesAsync(1)));
        var step = header.RootElement.GetProperty("steps")[1];
        var cues = header.RootElement.GetProperty("cues");

        Assert.Equal(300, step.GetProperty("start").GetInt32());
        Assert.Equal("Cadence", step.GetProperty("targets")[0].GetProperty("series").GetString());
        Assert.Equal(16800, step.GetProperty("targets")[0].GetProperty("low").GetInt32());
        Assert.True(cues.EnumerateArray().Single(cue => cue.GetProperty("at").GetInt32() == 240).GetProperty("withheld").GetBoolean());
        Assert.All(cues.EnumerateArray(), cue => Assert.NotEmpty(cue.GetProperty("sentence").GetString()!));
    }

    private static ReadOnlyMemory<byte> Header(byte[] bytes) => bytes.AsMemory(8, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));

    private async Task<byte[]> BytesAsync(long id)
    {
        var bytes = await pages.Filled.GetByteArrayAsync($"/api/runs/{id}/series");
        Assert.Equal("TPS1"u8.ToArray(), bytes[..4]);
        return bytes;
    }

    private async Task<Dictionary<string, int[]>> ReadAsync(long id)
    {
        var bytes = await BytesAsync(id);
        using var header = JsonDocument.Parse(Header(bytes));
        var rows = header.RootElement.GetProperty("rows").GetInt32();
        var at = 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        Assert.Equal(0, at % 4);
        var columns = new Dictionary<string, int[]>();
        foreach (var name in header.RootElement.GetProperty("columns").EnumerateArray())
        {
            var start = at;
            columns[name.GetString()!] =
                [.. Enumerable.Range(0, rows).Select(row => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start + row * 4)))];
            at += rows * 4;
        }

        Assert.Equal(bytes.Length, at);
        return columns;
    }
}
