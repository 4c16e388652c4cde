using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Store;

/// <summary>A change of the plan as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Proposal">Before, after, why.</param>
/// <param name="State">What became of it.</param>
/// <param name="BaseRevision">Revision of the plan that it was made of.</param>
/// <param name="AppliedRevision">Revision of the plan with it; null when it never stood there.</param>
/// <param name="MadeUtc">When it was made.</param>
/// <param name="DecidedUtc">When it was accepted, declined or undone; null while it waits.</param>
public sealed record StoredPlanChange(
    long Id, PlanProposal Proposal, PlanChangeState State, int BaseRevision, int? AppliedRevision, DateTimeOffset MadeUtc,
    DateTimeOffset? DecidedUtc);
