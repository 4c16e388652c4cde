namespace TrainingPlan.Firmware.Boards;

/// <summary>The board that this firmware is built for: one constant of the build, the M5StickC Plus2 without any.</summary>
public static class ChosenBoard
{
    /// <summary>Makes the board's facts.</summary>
    public static Board Make()
    {
#if BOARD_M5STICKC_PLUS
        return new M5StickCPlus();
#elif BOARD_ESP32_S3_DEVKITC_1
        return new Esp32S3DevKitC1();
#elif BOARD_ESP32_DEV
        return new Esp32DevBoard();
#else
        return new M5StickCPlus2();
#endif
    }
}
