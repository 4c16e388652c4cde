using System;

namespace TrainingPlan.Signals;

/// <summary>
/// Filtered light and motion at 12.5 Hz: 10 s that are complete, then the block of 2 s under way. The complete part moves by a
/// block at a time, so a window stands at a fixed place while the next samples already come in.
/// </summary>
internal sealed class PulseHistory
{
    /// <summary>Samples in a block of 2 s.</summary>
    public const int BlockSamples = 25;

    /// <summary>Samples in the complete part.</summary>
    public const int WindowSamples = 125;

    /// <summary>Blocks in the complete part.</summary>
    public const int WindowBlocks = 5;

    /// <summary>Motion sample i stands at place i + Lead: two older samples come before the window.</summary>
    public const int Lead = 2;

    /// <summary>Light of each LED, in 1/16 count.</summary>
    public readonly int[][] Light;

    /// <summary>Acceleration of each axis in units of 4 mg, -2047..2047.</summary>
    public readonly short[][] Motion = new short[3][];

    // Sum of the light's size by block and LED, for the mean size of the window; the block under way begins at the place.
    private readonly int[] sizes;
    private int place;

    /// <summary>Sum of the sizes of each LED's light over the complete part.</summary>
    public readonly int[] LightSizes;

    /// <summary>Complete blocks so far, at most <see cref="WindowBlocks"/>.</summary>
    public int Blocks;

    /// <summary>Place in the window of the next sample.</summary>
    public int Next = WindowSamples;

    /// <summary>Prepares room for <paramref name="ledCount"/> LEDs.</summary>
    public PulseHistory(int ledCount)
    {
        Light = new int[ledCount][];
        sizes = new int[ledCount * WindowBlocks];
        LightSizes = new int[ledCount];
        for (int i = 0; i < ledCount; i++)
        {
            Light[i] = new int[WindowSamples + BlockSamples];
        }

        for (int i = 0; i < 3; i++)
        {
            Motion[i] = new short[Lead + WindowSamples + BlockSamples];
        }
    }

    /// <summary>First place of the window that holds samples.</summary>
    public int First
    {
        get { return WindowSamples - BlockSamples * Blocks; }
    }

    /// <summary>Puts the next sample of one LED in its place.</summary>
    public void AddLight(int led, int value)
    {
        Light[led][Next] = value;
        sizes[place + led] += value < 0 ? -value : value;
    }

    /// <summary>Moves everything by a block once the block under way is full.</summary>
    public void EndBlock()
    {
        for (int i = 0; i < Light.Length; i++)
        {
            Array.Copy(Light[i], BlockSamples, Light[i], 0, WindowSamples);
        }

        for (int i = 0; i < 3; i++)
        {
            Array.Copy(Motion[i], BlockSamples, Motion[i], 0, Lead + WindowSamples);
        }

        SumSizes();
        Next = WindowSamples;
        if (Blocks < WindowBlocks)
        {
            Blocks++;
        }
    }

    /// <summary>Sum of the sizes of one LED's light over the block under way.</summary>
    public int BlockSize(int led)
    {
        return sizes[place + led];
    }

    /// <summary>Sum of the sizes of one LED's light over the newest complete block.</summary>
    public int NewestSize(int led)
    {
        return sizes[(place == 0 ? sizes.Length : place) - LightSizes.Length + led];
    }

    /// <summary>Sums the blocks and empties the oldest, which the block that starts now replaces.</summary>
    private void SumSizes()
    {
        int leds = LightSizes.Length;
        place = place == sizes.Length - leds ? 0 : place + leds;
        for (int led = 0; led < leds; led++)
        {
            int sum = 0;
            for (int i = led; i < sizes.Length; i += leds)
            {
                sum += sizes[i];
            }

            LightSizes[led] = sum;
            sizes[place + led] = 0;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        for (int i = 0; i < Light.Length; i++)
        {
            Array.Clear(Light[i], 0, Light[i].Length);
        }

        for (int i = 0; i < 3; i++)
        {
            Array.Clear(Motion[i], 0, Motion[i].Length);
        }

        Array.Clear(sizes, 0, sizes.Length);
        Next = WindowSamples;
        Blocks = 0;
    }
}
