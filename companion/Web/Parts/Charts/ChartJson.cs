using System.Text.Json;
using Microsoft.AspNetCore.Components;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Parts;

/// <summary>
/// A chart as the script reads it (<c>Client/chart-model.ts</c>): a block of JSON in the page. It is data, not a script, so the
/// browser runs nothing of it; and the encoder writes every angle bracket as an escape, so no name can end the block.
/// </summary>
internal static class ChartJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static MarkupString Of(ChartModel chart) =>
        new($"<script type=\"application/json\">{JsonSerializer.Serialize(ShapeOf(chart), Options)}</script>");

    private static object ShapeOf(ChartModel chart) => new
    {
        Axis = Camel(chart.Axis.ToString()),
        chart.X,
        XTold = chart.XTold.Count > 0 ? chart.XTold : null,
        Lines = chart.Lines.Select(line => new
        {
            line.Name,
            line.Unit,
            Color = Variable(line.Color),
            Style = Camel(line.Style.ToString()),
            Fill = Variable(line.Fill.Length > 0 ? line.Fill : line.Color),
            line.Values,
            Told = line.Told.Count > 0 ? line.Told : null,
        }),
        Bands = chart.Bands.Select(band => new { band.Upper, band.Lower, Fill = Variable(band.Fill) }),
        Marks = chart.Marks.Select(mark => new { mark.At, mark.Text, Color = Variable(mark.Color) }),
        Levels = chart.Levels.Select(level => new { level.Value, level.Text, Color = Variable(level.Color) }),
        Format = Camel(chart.Format.ToString()),
        chart.IsFlipped,
        chart.LeastSpan,
        chart.StartsAtZero,
        chart.Height,
    };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Variable(string color) => "--" + color;
}
