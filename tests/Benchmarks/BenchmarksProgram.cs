namespace TrainingPlan.Benchmarks;

public static class BenchmarksProgram
{
    public static int Main(string[] args) => 0;
}
