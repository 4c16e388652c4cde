namespace TrainingPlan.Companion.Web.Models;

/// <summary>A chart, ready to be drawn, and the same in a sentence and in a table for a reader who does not see it.</summary>
/// <param name="Id">Short name, unique on its page; letters and dashes.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of its vertical axis in words; empty when the title says it.</param>
/// <param name="Summary">The chart in one or two sentences.</param>
/// <param name="Axis">What its horizontal axis counts.</param>
/// <param name="X">Places on the horizontal axis, rising.</param>
/// <param name="Lines">Its lines, each with a value for each place.</param>
/// <param name="Table">The same numbers in rows.</param>
public sealed record ChartModel(
    string Id,
    string Title,
    string Unit,
    string Summary,
    ChartAxis Axis,
    IReadOnlyList<double> X,
    IReadOnlyList<ChartLine> Lines,
    ChartTable Table)
{
    /// <summary>Areas between two lines.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Vertical lines, each with a word above it.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>Horizontal lines, each with a word on it.</summary>
    public IReadOnlyList<ChartLevel> Levels { get; init; } = [];

    /// <summary>How its values are written.</summary>
    public ChartFormat Format { get; init; } = ChartFormat.Whole;

    /// <summary>Each place in words, where its number does not say it; empty otherwise.</summary>
    public IReadOnlyList<string> XTold { get; init; } = [];

    /// <summary>True when less is up, as of paces.</summary>
    public bool IsFlipped { get; init; }

    /// <summary>The axis spans at least this much, so that noise does not look like a mountain range.</summary>
    public double LeastSpan { get; init; }

    /// <summary>True when the axis must show zero: bars are lengths.</summary>
    public bool StartsAtZero { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; } = 210;

    /// <summary>The figure of the catalogue that the chart shows; empty without one.</summary>
    public string Entry { get; init; } = "";

    /// <summary>What this chart was made of; empty where its entry says it all.</summary>
    public string Why { get; init; } = "";
}

/// <summary>What a chart's horizontal axis counts.</summary>
public enum ChartAxis
{
    /// <summary>Days since 1 January 1970.</summary>
    Day,

    /// <summary>Seconds.</summary>
    Clock,

    /// <summary>Seconds, each step of the axis a multiple of the one before.</summary>
    LogClock,

    /// <summary>Plain numbers.</summary>
    Number,
}

/// <summary>How a chart's values are written.</summary>
public enum ChartFormat
{
    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>One decimal.</summary>
    Tenths,

    /// <summary>Two decimals.</summary>
    Hundredths,

    /// <summary>Whole numbers with their sign.</summary>
    Signed,

    /// <summary>Shares as percentages.</summary>
    Percent,

    /// <summary>Seconds as minutes and seconds.</summary>
    Clock,
}

/// <summary>How a line is drawn.</summary>
public enum ChartStyle
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>A dashed line: what is doubtful or only a limit.</summary>
    Dash,

    /// <summary>A line with the area below it.</summary>
    Area,

    /// <summary>Bars.</summary>
    Bars,

    /// <summary>Dots that no line joins.</summary>
    Dots,

    /// <summary>Not drawn: one side of a band.</summary>
    Edge,
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name; empty for one that is not read out.</param>
/// <param name="Color">Its colour, as the style sheets name it without the dashes: "cadence".</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Values">Its values; null where there is none.</param>
public sealed record ChartLine(string Name, string Color, ChartStyle Style, IReadOnlyList<double?> Values)
{
    /// <summary>The unit that is read out behind a value.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Colour of the area below it; empty for the line's own.</summary>
    public string Fill { get; init; } = "";

    /// <summary>What is read out instead of each value, as of stacked bars; empty for the values themselves.</summary>
    public IReadOnlyList<string?> Told { get; init; } = [];

    /// <summary>True in the legend below the chart.</summary>
    public bool IsInLegend { get; init; } = true;
}

/// <summary>An area between two lines, by their places in the list.</summary>
/// <param name="Upper">The upper one.</param>
/// <param name="Lower">The lower one.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="Name">Its name in the legend.</param>
public sealed record ChartBand(int Upper, int Lower, string Fill, string Name);

/// <summary>A vertical line.</summary>
/// <param name="At">Its place on the horizontal axis.</param>
/// <param name="Text">The word above it.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartMark(double At, string Text, string Color);

/// <summary>A horizontal line.</summary>
/// <param name="Value">Its place on the vertical axis.</param>
/// <param name="Text">The word on it.</param>
/// <param name="Color">Its colour.</param>
public sealed record ChartLevel(double Value, string Text, string Color);

/// <summary>A chart's numbers in rows, ready to be read.</summary>
/// <param name="Columns">Heads of the columns; the first names the rows.</param>
/// <param name="Rows">The rows, each as long as the columns; an empty cell is a missing value.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>No rows.</summary>
    public static ChartTable None { get; } = new([], []);
}
