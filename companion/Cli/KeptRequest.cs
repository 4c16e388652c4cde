using System.Text.Json;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Cli;

/// <summary>What a prediction was asked from, in the form in which it is kept: the next one can say what moved it.</summary>
internal sealed record KeptRequest(PredictionRequest Request, double[]? CourseHeights, double CourseStepMeters)
{
    /// <summary>As text.</summary>
    public static string Write(PredictionRequest request)
    {
        Course? course = request.Conditions.Course;
        PredictionRequest bare = request with { Conditions = request.Conditions with { Course = null } };
        double[]? heights = course is null ? null : [.. course.HeightsMeters];
        return JsonSerializer.Serialize(new KeptRequest(bare, heights, course?.StepMeters ?? 0));
    }

    /// <summary>Out of text; null when an older program wrote what is not understood any more.</summary>
    public static PredictionRequest? Read(string text)
    {
        try
        {
            KeptRequest? kept = JsonSerializer.Deserialize<KeptRequest>(text);
            return kept?.Request is not PredictionRequest request ? null : request with
            {
                Conditions = request.Conditions with
                {
                    Course = kept.CourseHeights is double[] heights ? Course.FromSmoothed(heights, kept.CourseStepMeters) : null,
                },
            };
        }
        catch (Exception unread) when (unread is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
