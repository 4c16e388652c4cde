namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Numbers of the fields of activities, by the profile. A session and a lap share those without a prefix.</summary>
internal static class FitActivityField
{
    public const byte FileType = 0;
    public const byte Manufacturer = 1;
    public const byte Product = 2;
    public const byte SerialNumber = 3;
    public const byte TimeCreated = 4;
    public const byte ProductName = 8;

    public const byte DeviceIndex = 0;
    public const byte DeviceManufacturer = 2;
    public const byte DeviceProduct = 4;
    public const byte DeviceProductName = 27;

    public const byte Event = 0;
    public const byte EventType = 1;
    public const byte StartTime = 2;
    public const byte ElapsedTime = 7;
    public const byte TimerTime = 8;
    public const byte Distance = 9;
    public const byte Cycles = 10;
    public const byte Calories = 11;

    public const byte SessionSport = 5;
    public const byte SessionSubSport = 6;
    public const byte SessionHeartRate = 16;
    public const byte SessionHeartRateMax = 17;
    public const byte SessionCadence = 18;
    public const byte SessionCadenceMax = 19;
    public const byte SessionPower = 20;
    public const byte SessionPowerMax = 21;
    public const byte SessionAscent = 22;
    public const byte SessionDescent = 23;
    public const byte SessionFirstLap = 25;
    public const byte SessionLaps = 26;
    public const byte SessionTemperatureMax = 58;
    public const byte SessionMovingTime = 59;
    public const byte SessionVerticalOscillation = 89;
    public const byte SessionStanceTime = 91;
    public const byte SessionFractionalCadence = 92;
    public const byte SessionFractionalCadenceMax = 93;
    public const byte SessionFractionalCycles = 94;
    public const byte SessionProfileName = 110;
    public const byte SessionStepLength = 134;
    public const byte SessionTemperatureMin = 150;
    public const byte SessionEffort = 193;
    public const byte SessionFractionalAscent = 199;
    public const byte SessionFractionalDescent = 200;

    public const byte LapIntensity = 23;
    public const byte LapTrigger = 24;
    public const byte LapSport = 25;

    public const byte ActivityTimerTime = 0;
    public const byte ActivitySessions = 1;
    public const byte ActivityType = 2;
    public const byte ActivityEvent = 3;
    public const byte ActivityEventType = 4;
    public const byte ActivityLocalTime = 5;

    public const byte SportKind = 0;
    public const byte SportSubKind = 1;
    public const byte SportName = 3;

    public const double TimeScale = 1000;
    public const double DistanceScale = 100;
    public const double FractionScale = 128;
    public const double CentiScale = 100;
    public const double DeciScale = 10;
    public const double EffortScale = 10;
}
