using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Parts;

/// <summary>Trust in words and as a class of the style sheet.</summary>
internal static class TrustWords
{
    internal static string ClassOf(Trust trust) => trust switch
    {
        Trust.Trusted => "is-trusted",
        Trust.Doubtful => "is-doubtful",
        _ => "is-missing",
    };

    internal static string WhyOf(Figure figure) =>
        string.Format(figure.Trust == Trust.None ? Texts.FigureMissingWhy : Texts.FigureWhy, figure.Why);
}
