namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where the page of health gets what it shows.</summary>
public interface IHealthData
{
    /// <summary>The last days.</summary>
    /// <param name="days">7 to 3660.</param>
    HealthView Health(int days);
}
