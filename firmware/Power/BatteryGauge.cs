using System.Device.Adc;
using Iot.Device.Axp192;

namespace TrainingPlan.Firmware.Power;

/// <summary>
/// Reads the battery's voltage behind its divider and says how much is left. One reading is the mean of several; each new one counts
/// a quarter, because radio and buzzer pull the voltage down for moments.
/// </summary>
public sealed class BatteryGauge
{
    /// <summary>What <see cref="Percent"/> says while nothing is known.</summary>
    public const int UnknownPercent = 255;

    private const int Readings = 16;
    private const int FullScaleMillivolts = 3300;
    private const int Smoothing = 4;
    private const int PercentPerRow = 5;

    // Less than this is no battery but an open input; more than this no single cell reaches.
    private const int LeastMillivolts = 2500;
    private const int MostMillivolts = 4500;

    // A lithium cell at rest, from 0 % to 100 % in rows of 5 %.
    private static readonly int[] s_curveMillivolts = new int[]
    {
        3270, 3610, 3690, 3710, 3730, 3750, 3770, 3790, 3800, 3820, 3840, 3850, 3870, 3910, 3950, 3980, 4020, 4080, 4110, 4150, 4200,
    };

    private readonly AdcChannel _input;
    private readonly Axp192 _power;
    private readonly int _divider;
    private readonly int _fullScaleCounts;

    /// <summary>Takes the input behind the divider.</summary>
    /// <param name="input">The converter's input; null where the board has none.</param>
    /// <param name="fullScaleCounts">The converter's largest count, which stands for 3,300 mV.</param>
    /// <param name="divider">How many times the input's voltage the battery has.</param>
    public BatteryGauge(AdcChannel input, int fullScaleCounts, int divider)
    {
        _input = input;
        _fullScaleCounts = fullScaleCounts;
        _divider = divider;
    }

    /// <summary>Takes the power chip, which measures by itself; it answers 0 mV when its bus fails.</summary>
    public BatteryGauge(Axp192 power)
    {
        _power = power;
    }

    /// <summary>Charge in percent, 0 to 100; <see cref="UnknownPercent"/> before the first good reading.</summary>
    public int Percent { get; private set; } = UnknownPercent;

    /// <summary>True where there is something to read.</summary>
    public bool IsFitted
    {
        get { return _input != null || _power != null; }
    }

    /// <summary>Smoothed voltage in millivolts; 0 before the first good reading.</summary>
    public int Millivolts { get; private set; }

    /// <summary>Reads once; false when there is nothing to read, and what was known stays.</summary>
    public bool TryMeasure()
    {
        if (_input == null && _power == null)
        {
            return false;
        }

        int millivolts = _power != null ? (int)_power.GetBatteryVoltage().Millivolts : MeasureInput();
        if (millivolts < LeastMillivolts || millivolts > MostMillivolts)
        {
            return false;
        }

        Millivolts = Millivolts == 0 ? millivolts : Millivolts + ((millivolts - Millivolts) / Smoothing);
        Percent = PercentOf(Millivolts);
        return true;
    }

    private int MeasureInput()
    {
        int counts = 0;
        for (int i = 0; i < Readings; i++)
        {
            counts += _input.ReadValue();
        }

        return counts / Readings * FullScaleMillivolts / _fullScaleCounts * _divider;
    }

    /// <summary>Charge in percent of a lithium cell at rest, 0 to 100.</summary>
    public static int PercentOf(int millivolts)
    {
        int last = s_curveMillivolts.Length - 1;
        if (millivolts <= s_curveMillivolts[0])
        {
            return 0;
        }

        if (millivolts >= s_curveMillivolts[last])
        {
            return last * PercentPerRow;
        }

        int row = 0;
        while (millivolts >= s_curveMillivolts[row + 1])
        {
            row++;
        }

        int from = s_curveMillivolts[row];
        return (row * PercentPerRow) + ((millivolts - from) * PercentPerRow / (s_curveMillivolts[row + 1] - from));
    }
}
