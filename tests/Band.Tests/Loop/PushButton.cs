using Iot.Device.Button;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>A button without a pin: the test pushes it.</summary>
public sealed class PushButton : ButtonBase
{
    public void Push() => HandleButtonPressed();

    public void LetGo() => HandleButtonReleased();
}
