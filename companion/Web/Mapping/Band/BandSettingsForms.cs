using System.Globalization;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runner's wishes and numbers as a form, and back.</summary>
internal static class BandSettingsForms
{
    private const int SecondsPerMinute = 60;
    private const int MetersPerKilometer = 1000;

    internal static BandSettingsForm Of(RunnerSettings settings, RunnerRecord runner) => new(
        settings.IsImperial, settings.CueMode == CueMode.JustRun, settings.Language,
        [.. Enumerable.Range(0, CueLanguages.Count).Select(at => CueLanguages.At(at).Code)])
    {
        Numbers = Fields(settings, runner),
    };

    /// <summary>What a form says; a fault in one sentence when it cannot be.</summary>
    internal static (RunnerSettings Settings, RunnerRecord Runner, string? Fault) Read(
        IReadOnlyDictionary<string, string> fields, RunnerSettings settings, RunnerRecord runner)
    {
        var isImperial = fields.GetValueOrDefault("units") == "imperial";
        var values = new Dictionary<string, double?>();

        // The form was made in the units that were in force: its lengths are read in those, and shown in the new ones.
        foreach (var field in Fields(settings, runner))
        {
            var text = fields.GetValueOrDefault(field.Name, "").Trim().Replace(',', '.');
            if (text.Length == 0)
            {
                values[field.Name] = null;
                continue;
            }

            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                || !(value >= field.Least && value <= field.Most))
            {
                return (settings, runner, string.Format(
                    BandTexts.RefusedNumber, field.Label, Number(field.Least), Number(field.Most), field.Unit, text));
            }

            values[field.Name] = value;
        }

        if (values["rest"] >= values["max"])
        {
            return (settings, runner, BandTexts.RefusedHeartRates);
        }

        if (values["low"] is null != values["high"] is null || values["low"] >= values["high"])
        {
            return (settings, runner, BandTexts.RefusedBand);
        }

        var wishes = settings with
        {
            IsImperial = isImperial,
            CueMode = fields.GetValueOrDefault("coaching") == "silent" ? CueMode.JustRun : CueMode.Coached,
            Language = CueLanguages.Find(fields.GetValueOrDefault("language", ""))?.Code ?? settings.Language,
            AutoPauseSeconds = (int)(values["pause"] ?? 0),
            TimeMarkSeconds = (int)(values["time"] ?? 0) * SecondsPerMinute,
            DistanceMarkMeters = Meters(values["mark"], settings.IsImperial),
            BeltSecondsPerKm = Belt(values["belt"], settings.IsImperial),
            CadenceLowSpm = values["low"],
            CadenceHighSpm = values["high"],
        };
        return (wishes, runner with
        {
            HeartRateMaxBpm = (int?)values["max"], HeartRateRestBpm = (int?)values["rest"], CadenceSpm = values["cadence"],
        }, null);
    }

    private static IReadOnlyList<NumberField> Fields(RunnerSettings settings, RunnerRecord runner)
    {
        var isImperial = settings.IsImperial;
        var meters = isImperial ? Format.MetersPerMile : MetersPerKilometer;
        var unit = isImperial ? Texts.UnitMile : Texts.UnitKm;
        return
        [
            new("pause", BandTexts.SettingAutoPause, BandTexts.UnitSecond, 5, 250, OrNull(settings.AutoPauseSeconds), BandTexts.EmptyOff),
            new("mark", BandTexts.SettingDistanceMark, unit, 0.1, Tenth(50_000 / meters),
                OrNull(Hundredth(settings.DistanceMarkMeters / meters)),
                isImperial ? BandTexts.EmptyEachMile : BandTexts.EmptyEachKilometer) { Step = 0.01 },
            new("time", BandTexts.SettingTimeMark, BandTexts.UnitMinute, 1, 120, OrNull(settings.TimeMarkSeconds / SecondsPerMinute),
                BandTexts.EmptyOff),
            new("belt", BandTexts.SettingBelt, isImperial ? BandTexts.UnitMilesPerHour : BandTexts.UnitKilometersPerHour, 2,
                isImperial ? 18 : 30, settings.BeltSecondsPerKm == 0 ? null : Tenth(3_600_000.0 / settings.BeltSecondsPerKm / meters),
                BandTexts.EmptyNoTreadmill) { Step = 0.1 },
            new("low", BandTexts.SettingCadenceLow, Texts.UnitSpm, 60, 240, settings.CadenceLowSpm, BandTexts.EmptyOwnCadence),
            new("high", BandTexts.SettingCadenceHigh, Texts.UnitSpm, 60, 240, settings.CadenceHighSpm, BandTexts.EmptyOwnCadence),
            new("max", BandTexts.SettingHeartRateMax, Texts.UnitBpm, 100, 240, runner.HeartRateMaxBpm, BandTexts.EmptyNotStated),
            new("rest", BandTexts.SettingHeartRateRest, Texts.UnitBpm, 25, 110, runner.HeartRateRestBpm, BandTexts.EmptyNotStated),
            new("cadence", BandTexts.SettingCadence, Texts.UnitSpm, 120, 220, runner.CadenceSpm, BandTexts.EmptyMeasured),
        ];
    }

    private static int Meters(double? mark, bool isImperial) =>
        (int)Math.Round((mark ?? 0) * (isImperial ? Format.MetersPerMile : MetersPerKilometer));

    private static int Belt(double? speedPerHour, bool isImperial) => speedPerHour is double speed
        ? (int)Math.Round(3_600_000 / speed / (isImperial ? Format.MetersPerMile : MetersPerKilometer))
        : 0;

    private static double? OrNull(double value) => value == 0 ? null : value;

    private static double Tenth(double value) => Math.Round(value, 1);

    private static double Hundredth(double value) => Math.Round(value, 2);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
