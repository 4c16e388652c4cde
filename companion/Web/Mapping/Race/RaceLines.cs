using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A prediction in lines that a page shows.</summary>
internal static class RaceLines
{
    private const int MostEvidence = 8;
    private const double MetersPerKm = 1000;

    /// <summary>The day, and how many are left.</summary>
    internal static string DayText(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => RaceTexts.IfToday,
        1 => string.Format(RaceTexts.Tomorrow, Format.Day(day)),
        var left => string.Format(RaceTexts.DaysLeft, Format.Day(day), left),
    };

    /// <summary>Everything.</summary>
    internal static RaceForecast Of(
        PredictionRequest request, RacePrediction prediction, PredictionRequest before, int? targetSeconds, bool isImperial)
    {
        var time = prediction.Seconds;
        var moves = PredictionMoves.Between(before, request, RacePredictor.Fitted).Where(move => Math.Abs(move.Seconds) >= 0.5).ToList();
        var unit = Mapping.Figures.PaceUnit(isImperial);
        return new RaceForecast(
            Mapping.Figures.Of(RaceTexts.Time, time, seconds => TimeOf(seconds), "") with { Entry = "timeSeconds" },
            Mapping.Figures.Of(
                RaceTexts.Pace, time with { Value = time.Value * MetersPerKm / request.DistanceMeters },
                pace => Format.Pace(pace, isImperial), unit)
                with { Entry = "paceSecondsPerKm" },
            IntervalOf(RaceWords.Of(request.DistanceMeters), "", prediction, targetSeconds, ""),
            [.. prediction.Evidence.Take(MostEvidence).Select(LineOf)],
            TraitsOf(request.Traits),
            [.. prediction.Models.Select(model => new ModelLine(NameOf(model.Model), TimeOf(model.Seconds), model.Weight))],
            TimeOf(prediction.FlatSeconds),
            [.. prediction.Adjustments.Select(LineOf)],
            request.Conditions.Course is { } course ? CourseChart(course, isImperial) : null,
            moves.Count > 0 ? Format.DayShort(before.Today) : "",
            [.. moves.Select(move => new MoveLine(move.What, Signed(move.Seconds), Signed(move.Half80Seconds), move.Seconds))],
            [.. prediction.Pacing.Select(split => LineOf(split, isImperial))],
            unit,
            prediction.Notes);
    }

    /// <summary>An interval as a picture, or why there is none.</summary>
    internal static IntervalRow IntervalOf(string name, string address, RacePrediction? prediction, int? targetSeconds, string refusal) =>
        prediction is null
            ? new IntervalRow(name, address, 0, default, default, null, refusal, Trust.None)
            : new IntervalRow(
                name, address, prediction.Seconds.Value, prediction.Interval50Seconds, prediction.Interval80Seconds, targetSeconds,
                string.Format(
                    RaceTexts.IntervalText, TimeOf(prediction.Seconds.Value), TimeOf(prediction.Interval80Seconds.Low),
                    TimeOf(prediction.Interval80Seconds.High), TimeOf(prediction.Interval50Seconds.Low),
                    TimeOf(prediction.Interval50Seconds.High)),
                prediction.Seconds.Trust);

    /// <summary>A race that lies behind.</summary>
    internal static PastRace PastOf(StoredRace race) => new(
        $"{RaceWords.Of(race.DistanceMeters)} · {TimeOf(race.Seconds)}",
        race.Name.Length > 0 ? race.Name : race.IsTimeTrial ? RaceTexts.KindTrial : RaceTexts.KindRace,
        Format.DayShort(race.Date),
        race.ActivityId);

    private static EvidenceLine LineOf(EvidenceShare share)
    {
        var piece = share.Evidence;
        var kind = piece.Kind switch
        {
            EvidenceKind.BestEffort => RaceTexts.KindEffort,
            EvidenceKind.HeartRateSpeed => RaceTexts.KindHeartRate,
            EvidenceKind.TimeTrial => RaceTexts.KindTrial,
            _ => RaceTexts.KindRace,
        };
        return new EvidenceLine(
            piece.Date is { } day ? Format.DayShort(day) : RaceTexts.DayUnknown,
            kind, $"{RaceWords.Of(piece.DistanceMeters)} · {TimeOf(piece.Seconds)}", share.Gain, piece.Source);
    }

    private static AdjustmentLine LineOf(Adjustment adjustment)
    {
        var name = adjustment.Kind switch
        {
            AdjustmentKind.Altitude => RaceTexts.Altitude,
            AdjustmentKind.Heat => RaceTexts.Heat,
            AdjustmentKind.Wind => RaceTexts.Wind,
            _ => RaceTexts.Course,
        };
        var percent = 100 * (Math.Exp(adjustment.LogShare) - 1);
        return new AdjustmentLine(
            name,
            string.Format(RaceTexts.Effect, Format.SignedTenths(percent), Format.Tenths(100 * adjustment.Deviation)),
            adjustment.Inputs);
    }

    private static PaceLine LineOf(PaceSplit split, bool isImperial) => new(
        Math.Abs(split.LengthMeters - MetersPerKm) < 1
            ? Format.Whole(split.Number)
            : string.Format(RaceTexts.LastPart, Format.Whole(Math.Round(split.LengthMeters))),
        Format.Pace(split.PaceSecondsPerKm, isImperial),
        $"± {Format.Whole(split.Half80SecondsPerKm)}",
        TimeOf(split.ElapsedSeconds),
        split.RiseMeters is double rise ? $"{Format.SignedWhole(rise)} {Texts.UnitMeter}" : "");

    private static string TraitsOf(RunnerTraits traits) => string.Join(
        ", ",
        traits.WeeklyKm is double week ? string.Format(RaceTexts.TraitWeek, Format.Whole(week)) : RaceTexts.TraitNoWeek,
        traits.AgeYears is double age ? string.Format(RaceTexts.TraitAge, Format.Whole(age)) : RaceTexts.TraitNoAge,
        traits.IsWoman switch { true => RaceTexts.TraitWoman, false => RaceTexts.TraitMan, _ => RaceTexts.TraitNoSex });

    private static ChartModel CourseChart(Course course, bool isImperial)
    {
        var heights = course.HeightsMeters;
        double Km(int at) => Math.Round(at * course.StepMeters / (isImperial ? Analysis.Splits.MileMeters : MetersPerKm), 2);
        var every = Math.Max(1, heights.Count / 40);
        return new ChartModel(
            "course", RaceTexts.CourseTitle, Mapping.Figures.HeightUnit(isImperial),
            string.Format(
                RaceTexts.CourseSummary, Format.Distance(course.LengthMeters, isImperial), isImperial ? Texts.UnitMile : Texts.UnitKm,
                Format.Height(course.AscentMeters, isImperial), Format.Height(course.DescentMeters, isImperial),
                Mapping.Figures.HeightUnit(isImperial)),
            ChartAxis.Number,
            [.. Enumerable.Range(0, heights.Count).Select(Km)],
            [
                new ChartLine(
                    RunsTexts.ChartAltitude, "altitude", ChartStyle.Area,
                    [.. heights.Select(height => ChartDays.Short(isImperial ? height / 0.3048 : height, 1))]) { Fill = "altitude-area" },
            ],
            ChartDays.Table(
                isImperial ? Texts.UnitMile : Texts.UnitKm, Enumerable.Range(0, heights.Count).Where(at => at % every == 0),
                at => Format.Tenths(Km(at)), (RunsTexts.ChartAltitude, at => Format.Height(heights[at], isImperial))))
        {
            LeastSpan = 30, Height = 170,
        };
    }

    private static string NameOf(ModelKind model) => model switch
    {
        ModelKind.Field => RaceTexts.ModelField,
        ModelKind.Vdot => RaceTexts.ModelVdot,
        ModelKind.VickersOne => RaceTexts.ModelVickersOne,
        ModelKind.VickersTwo => RaceTexts.ModelVickersTwo,
        ModelKind.PowerLaw => RaceTexts.ModelPowerLaw,
        _ => RaceTexts.ModelCritical,
    };

    private static string TimeOf(double seconds) => Format.Duration((int)Math.Round(seconds));

    private static string Signed(double seconds) => (seconds < 0 ? "−" : "+") + TimeOf(Math.Abs(seconds));
}
