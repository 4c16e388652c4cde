namespace TrainingPlan.Companion.Web.Models;

/// <summary>What followed on corrections that were heard, against those that were withheld.</summary>
/// <param name="What">What was corrected.</param>
/// <param name="AfterSeconds">How long after the cue.</param>
/// <param name="Heard">Mean response to heard corrections.</param>
/// <param name="Withheld">Mean response to withheld ones.</param>
/// <param name="Benefit">Heard less withheld.</param>
/// <param name="BenefitRange">The benefit's 95 % interval in words; empty when it is missing.</param>
public sealed record ResponseRow(string What, int AfterSeconds, Figure Heard, Figure Withheld, Figure Benefit, string BenefitRange);
