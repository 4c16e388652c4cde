namespace TrainingPlan.Trials.Fuzz;

/// <summary>Counts a decoder's steps; one that takes more than its input can explain goes round in circles.</summary>
public sealed class StepBound(long most)
{
    private long _left = most;

    /// <summary>One step more.</summary>
    public void Step()
    {
        if (--_left < 0)
        {
            throw new EndlessException();
        }
    }
}
