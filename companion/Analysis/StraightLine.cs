namespace TrainingPlan.Companion.Analysis;

/// <summary>A straight line by least squares.</summary>
/// <param name="Slope">Slope.</param>
/// <param name="Intercept">Value at 0.</param>
/// <param name="SlopeError">Standard error of the slope; 0 with two points.</param>
public readonly record struct StraightLine(double Slope, double Intercept, double SlopeError)
{
    /// <summary>The line through points of at least two different x.</summary>
    public static StraightLine Through(IReadOnlyList<(double X, double Y)> points)
    {
        double meanX = points.Average(point => point.X);
        double meanY = points.Average(point => point.Y);
        double spread = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        double slope = spread > 0 ? points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / spread : 0;
        double intercept = meanY - (slope * meanX);
        double squares = points.Sum(point => Math.Pow(point.Y - intercept - (slope * point.X), 2));
        bool hasError = points.Count > 2 && spread > 0;
        return new StraightLine(slope, intercept, hasError ? Math.Sqrt(squares / (points.Count - 2) / spread) : 0);
    }
}
