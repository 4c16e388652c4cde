namespace TrainingPlan.Companion.Cli;

public static class CompanionProgram
{
    public static int Main(string[] args) => 0;
}
