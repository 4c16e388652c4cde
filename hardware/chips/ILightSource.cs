namespace TrainingPlan.Hardware.Chips;

/// <summary>What a pulse chip's detector gets back from the skin.</summary>
public interface ILightSource
{
    /// <summary>
    /// Photocurrent in nA for each mA through the LED, around a time. The slot counts the enabled slots from 0; the LED is 1 red,
    /// 2 infrared, 3 green.
    /// </summary>
    double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds);
}
