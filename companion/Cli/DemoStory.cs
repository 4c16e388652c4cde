using System.Globalization;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>
/// The circle, told station by station as it happens. Nothing in it is staged: the band is a process of its own that runs the
/// firmware, and everything else is what sync, show and plan do.
/// </summary>
internal sealed class DemoStory(Terminal terminal, string dataDirectory, string? recording, int seed)
{
    private const int TailSeconds = 12;
    private const int SliceSeconds = 20;
    private const int StartHour = 7;
    private const int ShownDays = 7;

    private readonly IAnsiConsole _console = terminal.Console;
    private int _station;

    /// <summary>Goes round once.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(dataDirectory, terminal.Clock);
        using VirtualBandProcess band = await StartBandAsync(store, cancel);
        (PlannedDay today, DateTimeOffset startUtc) = ChooseToday(store);
        using (BandClient client = BandClient.Connect(band.Address, cancel))
        {
            MeetBand(client, startUtc, cancel);
            PushToday(client, store, today, cancel);
        }

        int seconds = await RunAsync(band, today, cancel);
        DateTimeOffset endUtc = startUtc.AddSeconds(seconds + TailSeconds);
        using BandClient again = BandClient.Connect(band.Address, cancel);
        SyncResult result = Sync(again, store, endUtc, cancel);
        StoredRun run = result.New.Select(saved => store.GetRun(saved.Id)).LastOrDefault(stored => stored is not null)
            ?? throw new CommandException(
                "The band gave no new run.", result.Failures.FirstOrDefault("Try the demo again, with another --data DIR."));
        Analyse(store, run);
        PlannedDay next = Plan(store, run.LocalDate);
        ItemInfo onBand = PushNext(again, store, next, cancel);
        int count = result.New.Count(saved => saved.SetAsideReason is null);
        string sessions = count == 1 ? "1 session" : $"{count} sessions";
        terminal.Output.WriteLine(
            $"circle closed: {sessions}, {run.CuesHeard} cues, next workout \"{next.Name}\" revision {onBand.Revision} on the band");
        terminal.Output.Flush();
    }

    private async Task<VirtualBandProcess> StartBandAsync(RunStore store, CancellationToken cancel)
    {
        Station("A band", "a process of its own: the firmware over models of its chips.");
        string flash = Path.Combine(store.DataDirectory, "virtual-band.flash");
        VirtualBandProcess band = await VirtualBandProcess.StartAsync(flash, recording, seed, cancel);
        IReadOnlyDictionary<string, string> wearer = await band.AskAsync("runner", cancel);
        string who = recording is null
            ? $"the virtual runner of seed {seed}"
            : $"the recorded run {Markup.Escape(Path.GetFileName(recording))}";
        Say($"It listens at [bold]{band.Address}[/], on the wrist of {who}.");
        if (wearer.GetValueOrDefault("kind") == "seeded" && store.GetRunner() == RunnerRecord.Nothing)
        {
            (int? maxBpm, int? restBpm) = (Number(wearer, "hr_max"), Number(wearer, "hr_rest"));
            store.SaveRunner(new RunnerRecord(maxBpm, restBpm, Weighting.Unstated, Number(wearer, "cadence"), Number(wearer, "step_mm")));
        }

        RunnerRecord told = store.GetRunner();
        Say(told == RunnerRecord.Nothing
            ? "Nothing is known of this runner yet: targets wait for the first measured run."
            : $"The runner's numbers: cadence {told.CadenceSpm} spm, heart rate {told.HeartRateRestBpm} to {told.HeartRateMaxBpm} bpm.");
        return band;
    }

    /// <summary>
    /// Today's workout. Once today's run is done, a further demo goes on to the next planned day: the virtual runner's calendar is
    /// then ahead of this computer's.
    /// </summary>
    private (PlannedDay Today, DateTimeOffset StartUtc) ChooseToday(RunStore store)
    {
        DateOnly from = PlanKeeper.FirstDay(store, terminal.Today);
        PlannedDay today = PlanKeeper.NextWorkout(PlanKeeper.Renew(store, from), from)
            ?? throw new CommandException("The plan holds no workout.", "Try the demo with another --data DIR.");
        DateTimeOffset now = terminal.Clock.GetLocalNow();
        return (today, today.Date == terminal.Today ? now.ToUniversalTime() : At(today.Date, StartHour, now.Offset));
    }

    private void MeetBand(BandClient client, DateTimeOffset startUtc, CancellationToken cancel)
    {
        Station("Hello", "the computer asks who is there, and gives the time.");
        BandInfo info = client.Info;
        Say($"Band [bold]{client.BandId}[/], {Markup.Escape(info.BoardName)}, firmware {client.Firmware}, dialogue {info.Version}, "
            + $"{info.SessionCount} sessions on its flash.");
        client.SetClock(startUtc, cancel);
        Say($"Its clock is set: {Words.Start(startUtc)}.");
    }

    private void PushToday(BandClient client, RunStore store, PlannedDay today, CancellationToken cancel)
    {
        Station("Today's workout", "planned from the runner's own numbers, pushed, and read back.");
        Say($"[bold]{today.Name}[/] for {Words.Day(today.Date)}: {today.Purpose}");
        Say($"[grey]{today.Reason}[/]");
        bool hasNewSettings = BandPush.Settings(client, store, today.Date, cancel);
        ItemInfo onBand = BandPush.Workout(client, store, today.Workout!, cancel);
        string settings = hasNewSettings ? "Settings and workout are" : "The workout is";
        Say($"{settings} on the band: revision {onBand.Revision}, {onBand.Length} bytes, digest {onBand.Digest:x8}.");
        WarnOfPace(today.Workout, store, client.Info);
    }

    private async Task<int> RunAsync(VirtualBandProcess band, PlannedDay today, CancellationToken cancel)
    {
        Station("The run", "the cable is off, the button pressed; the band reads, decides, sounds and records by itself.");
        IReadOnlyDictionary<string, string> wearer = await band.AskAsync("runner", cancel);
        int seconds = Math.Min(today.DurationSeconds, Number(wearer, "seconds") ?? int.MaxValue);
        await band.AskAsync("run 2", cancel);
        IReadOnlyDictionary<string, string> status = await band.AskAsync("start", cancel);
        int cuesBefore = Number(status, "cues") ?? 0;
        if (terminal.IsPlain)
        {
            await RunSlicesAsync(band, seconds + TailSeconds, cuesBefore, null, cancel);
        }
        else
        {
            await _console.Progress().AutoClear(true).StartAsync(context => RunSlicesAsync(
                band, seconds + TailSeconds, cuesBefore, context.AddTask("running", maxValue: seconds + TailSeconds), cancel));
        }

        await band.AskAsync("hold", cancel);
        return seconds;
    }

    private async Task RunSlicesAsync(VirtualBandProcess band, int seconds, int cuesBefore, ProgressTask? bar, CancellationToken cancel)
    {
        int quarter = Math.Max(SliceSeconds, seconds / 5 / SliceSeconds * SliceSeconds);
        for (int done = 0; done < seconds;)
        {
            int slice = Math.Min(SliceSeconds, seconds - done);
            IReadOnlyDictionary<string, string> status = await band.AskAsync($"run {slice}", cancel);
            done += slice;
            int cues = (Number(status, "cues") ?? cuesBefore) - cuesBefore;
            string heart = status.GetValueOrDefault("hr", "-");
            string cadence = status.GetValueOrDefault("cadence", "-");
            string state = status.GetValueOrDefault("state", "-");
            string line = $"{Words.Duration(done)}  {state}, cadence {cadence} spm, heart rate {heart} bpm, {cues} cues";
            if (bar is not null)
            {
                bar.Value = done;
                bar.Description = line;
            }

            if (done % quarter == 0 || done == seconds)
            {
                Say($"{line}{(status.TryGetValue("followed", out string? followed) ? $", {followed} followed" : "")}");
            }
        }
    }

    private SyncResult Sync(BandClient client, RunStore store, DateTimeOffset nowUtc, CancellationToken cancel)
    {
        Station("Sync", "every byte with its checksum, confirmed only after the database has committed it.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SyncResult result = SyncCommand.WithBar(
            terminal, isQuiet: false, progress => BandSync.Run(client, store, nowUtc, progress, cancel));
        string known = result.KnownCount == 0 ? "" : $", {result.KnownCount} known already and left alone";
        string reconnects = result.Reconnects == 0 ? "" : $", {result.Reconnects} reconnects";
        string news = result.New.Count == 1 ? "1 new session" : $"{result.New.Count} new sessions";
        string time = watch.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        Say($"{news}{known}; {result.BytesRead} bytes in {time} s{reconnects}.");
        foreach (string failure in result.Failures)
        {
            Say($"[red]Not taken:[/] {Markup.Escape(failure)}");
        }

        return result;
    }

    private void Analyse(RunStore store, StoredRun run)
    {
        Station("What it means", "every figure with its trust; a question mark is doubtful, a dash is missing.");
        string database = Path.Combine(store.DataDirectory, DataFolder.DatabaseFileName);
        Say($"Run [bold]{run.Id}[/] in {Markup.Escape(database)}, {run.Steps} steps.");
        SentenceStyle style = SentenceStyle.Of(store);
        IReadOnlyList<RunSecond> seconds = store.GetSeconds(run.Id);
        RunPrinter.Charts(_console, seconds, store.GetCues(run.Id));
        RunPrinter.Figures(_console, RunReport.From(store.GetRunInput(run.Id)!), style.IsMetric);
        foreach (StoredCue cue in store.GetCues(run.Id).Where(cue => cue.IsCorrection).Take(6))
        {
            string silent = cue.IsWithheld ? " (withheld)" : "";
            Say($"{Words.Duration(cue.ElapsedSeconds),6}  {Markup.Escape(style.Sentence(cue))}{silent}");
        }
    }

    private PlannedDay Plan(RunStore store, DateOnly from)
    {
        Station("The next days", "planned anew from what was just done; an independent judge has checked the rules.");
        IReadOnlyList<PlannedDay> days = PlanKeeper.Renew(store, from);
        PlanCommand.Print(_console, [.. days.Take(ShownDays)]);
        return PlanKeeper.NextWorkout(days, from)
            ?? throw new CommandException("The plan holds no next workout.", "Try the demo with another --data DIR.");
    }

    private ItemInfo PushNext(BandClient client, RunStore store, PlannedDay next, CancellationToken cancel)
    {
        Station("The next workout", "onto the band, and read back.");
        ItemInfo onBand = BandPush.Workout(client, store, next.Workout!, cancel);
        Say($"[bold]{next.Name}[/] for {Words.Day(next.Date)}: revision {onBand.Revision}, digest {onBand.Digest:x8} as sent.");
        WarnOfPace(next.Workout, store, client.Info);
        return onBand;
    }

    private void WarnOfPace(Workout? workout, RunStore store, BandInfo band)
    {
        if (PaceSources.Warning(workout, store, band) is string warning)
        {
            Say($"[yellow]{Markup.Escape(warning)}[/]");
        }
    }

    private void Station(string name, string sentence)
    {
        _station++;
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold blue]{_station} {name}[/] [grey]· {sentence}[/]");
    }

    private void Say(string markup) => _console.MarkupLine("  " + markup);

    private static int? Number(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? (int)Math.Round(value)
            : null;

    private static DateTimeOffset At(DateOnly date, int hour, TimeSpan offset) =>
        new DateTimeOffset(date.ToDateTime(new TimeOnly(hour, 0)), offset).ToUniversalTime();
}
