using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>A race ahead: what may be expected of it, how sure that is, and what it stands on.</summary>
/// <param name="Name">Its name or its distance.</param>
/// <param name="DayText">Its day, and how many days are left.</param>
/// <param name="IsGoal">True when it is the goal of the season.</param>
/// <param name="Refusal">Why there is no prediction, in a sentence; empty with one.</param>
/// <param name="Forecast">The prediction; null without one.</param>
/// <param name="Overview">The common distances, if they were run today.</param>
/// <param name="Races">The races that the runner has marked or typed in.</param>
/// <param name="Question">What was asked, for the form.</param>
public sealed record RaceView(
    string Name,
    string DayText,
    bool IsGoal,
    string Refusal,
    RaceForecast? Forecast,
    IReadOnlyList<IntervalRow> Overview,
    IReadOnlyList<PastRace> Races,
    RaceQuestion Question);

/// <summary>A predicted time and everything that it stands on.</summary>
/// <param name="Time">The middle.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="Interval">The same as a picture.</param>
/// <param name="Evidence">What it stands on, the most telling first.</param>
/// <param name="Traits">What is known of the runner, in words.</param>
/// <param name="Models">What each model says.</param>
/// <param name="FlatText">The time on a flat course in cool, still air.</param>
/// <param name="Adjustments">What the day and the place do to it.</param>
/// <param name="Course">The course's heights; null without a course.</param>
/// <param name="MovedSince">Since when the moves count, in words; empty when they are not known.</param>
/// <param name="Moves">What moved the prediction.</param>
/// <param name="Pacing">Even effort in rows.</param>
/// <param name="PacingUnit">What a row of the pacing is: a kilometre.</param>
/// <param name="Notes">What a reader should know, a sentence each.</param>
public sealed record RaceForecast(
    Figure Time,
    Figure Pace,
    IntervalRow Interval,
    IReadOnlyList<EvidenceLine> Evidence,
    string Traits,
    IReadOnlyList<ModelLine> Models,
    string FlatText,
    IReadOnlyList<AdjustmentLine> Adjustments,
    ChartModel? Course,
    string MovedSince,
    IReadOnlyList<MoveLine> Moves,
    IReadOnlyList<PaceLine> Pacing,
    string PacingUnit,
    IReadOnlyList<string> Notes);

/// <summary>An interval as a picture and in words.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Address">Page that tells more; empty for none.</param>
/// <param name="Seconds">The middle in seconds.</param>
/// <param name="Inner">Ends of the 50 % interval in seconds.</param>
/// <param name="Outer">Ends of the 80 % interval in seconds.</param>
/// <param name="TargetSeconds">What the runner aims at in seconds; null without it.</param>
/// <param name="Text">The interval in words, or why there is none.</param>
/// <param name="Trust">How far it may be believed.</param>
public sealed record IntervalRow(
    string Name,
    string Address,
    double Seconds,
    (double Low, double High) Inner,
    (double Low, double High) Outer,
    double? TargetSeconds,
    string Text,
    Trust Trust);

/// <summary>A piece of evidence.</summary>
/// <param name="Day">Its day in words.</param>
/// <param name="Kind">Race, time trial, at least, heart rate.</param>
/// <param name="Result">Distance and time.</param>
/// <param name="Gain">How far it moves the prediction, −1 to 1.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record EvidenceLine(string Day, string Kind, string Result, double Gain, string Source);

/// <summary>What one model says.</summary>
/// <param name="Name">The model.</param>
/// <param name="Time">Its time.</param>
/// <param name="Weight">Its weight, 0 to 1.</param>
public sealed record ModelLine(string Name, string Time, double Weight);

/// <summary>What the day or the place does.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Effect">By how much it slows, and how sure that is.</param>
/// <param name="Inputs">What it was reckoned from.</param>
public sealed record AdjustmentLine(string Name, string Effect, string Inputs);

/// <summary>Something that moved the prediction.</summary>
/// <param name="What">What changed.</param>
/// <param name="Time">What it did to the time, with its sign.</param>
/// <param name="Interval">What it did to half of the interval.</param>
/// <param name="Seconds">What it did to the time in seconds; negative is faster.</param>
public sealed record MoveLine(string What, string Time, string Interval, double Seconds);

/// <summary>A row of the pacing table.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Pace">Pace.</param>
/// <param name="Half">Half of its 80 % interval in seconds.</param>
/// <param name="Elapsed">Time since the start at its end.</param>
/// <param name="Rise">Height gained over it; empty without a course.</param>
public sealed record PaceLine(string Number, string Pace, string Half, string Elapsed, string Rise);

/// <summary>A race that lies behind.</summary>
/// <param name="Text">Distance and time.</param>
/// <param name="Name">Its name, or the word for what it was.</param>
/// <param name="Day">Its day in words.</param>
/// <param name="RunId">Its run; null for one typed in.</param>
public sealed record PastRace(string Text, string Name, string Day, long? RunId);

/// <summary>What is asked of a prediction, as the form holds it; empty for what is not known.</summary>
/// <param name="Distance">Distance as it was typed: "half", "10km".</param>
/// <param name="Day">Day of the race.</param>
/// <param name="Temperature">Degrees Celsius.</param>
/// <param name="Humidity">Percent.</param>
/// <param name="Wind">Metres a second.</param>
/// <param name="WindFrom">loop, ahead or behind.</param>
/// <param name="Altitude">Metres above the sea.</param>
/// <param name="CourseRun">Number of the run whose heights are the course's.</param>
/// <param name="HasCourse">True when a course is kept.</param>
/// <param name="Age">Years.</param>
/// <param name="WeeklyKm">The usual week in kilometres.</param>
public sealed record RaceQuestion(
    string Distance, string Day, string Temperature, string Humidity, string Wind, string WindFrom, string Altitude, string CourseRun,
    bool HasCourse, string Age, string WeeklyKm);

/// <summary>A result as the runner types it.</summary>
/// <param name="Distance">Distance: "10km", "half".</param>
/// <param name="Time">Time: "48:30".</param>
/// <param name="Day">Its day.</param>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="IsAlone">True for an all-out effort alone.</param>
public sealed record RaceResult(string Distance, string Time, string Day, string Name, bool IsAlone);
