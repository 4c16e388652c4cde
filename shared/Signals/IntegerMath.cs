namespace TrainingPlan.Signals;

/// <summary>The few integer functions that several estimators share.</summary>
public static class IntegerMath
{
    /// <summary>Floor of the square root; 0 for negative input.</summary>
    public static int Isqrt(long value)
    {
        if (value <= 0)
        {
            return 0;
        }

        // Newton from above: starting at a power of two that is not below the root, the sequence falls until it meets the floor.
        long root = 1;
        for (long rest = value; rest > 0; rest >>= 2)
        {
            root <<= 1;
        }

        long next = (root + value / root) >> 1;
        while (next < root)
        {
            root = next;
            next = (root + value / root) >> 1;
        }

        return (int)root;
    }

    /// <summary>
    /// Offset of the top of the parabola through three equidistant values, in 1/256 of their distance, -128..128; 0 where they
    /// do not bend downwards.
    /// </summary>
    public static int ParabolaOffset(int before, int middle, int after)
    {
        int bend = before - middle - middle + after;
        if (bend >= 0)
        {
            return 0;
        }

        int offset = ((before - after) << 7) / bend;
        return offset > 128 ? 128 : offset < -128 ? -128 : offset;
    }
}
