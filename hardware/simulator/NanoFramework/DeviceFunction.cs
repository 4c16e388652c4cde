namespace nanoFramework.Hardware.Esp32;

/// <summary>What a pin can be given to; the number holds the kind, the unit and the line.</summary>
public enum DeviceFunction
{
    /// <summary>SPI1, line MOSI.</summary>
    SPI1_MOSI = 65792,

    /// <summary>SPI1, line MISO.</summary>
    SPI1_MISO = 65793,

    /// <summary>SPI1, line CLOCK.</summary>
    SPI1_CLOCK = 65794,

    /// <summary>SPI2, line MOSI.</summary>
    SPI2_MOSI = 66048,

    /// <summary>SPI2, line MISO.</summary>
    SPI2_MISO = 66049,

    /// <summary>SPI2, line CLOCK.</summary>
    SPI2_CLOCK = 66050,

    /// <summary>I2C1, line DATA.</summary>
    I2C1_DATA = 131328,

    /// <summary>I2C1, line CLOCK.</summary>
    I2C1_CLOCK = 131329,

    /// <summary>I2C2, line DATA.</summary>
    I2C2_DATA = 131584,

    /// <summary>I2C2, line CLOCK.</summary>
    I2C2_CLOCK = 131585,

    /// <summary>COM1, line TX.</summary>
    COM1_TX = 196864,

    /// <summary>COM1, line RX.</summary>
    COM1_RX = 196865,

    /// <summary>COM1, line RTS.</summary>
    COM1_RTS = 196866,

    /// <summary>COM1, line CTS.</summary>
    COM1_CTS = 196867,

    /// <summary>COM2, line TX.</summary>
    COM2_TX = 197120,

    /// <summary>COM2, line RX.</summary>
    COM2_RX = 197121,

    /// <summary>COM2, line RTS.</summary>
    COM2_RTS = 197122,

    /// <summary>COM2, line CTS.</summary>
    COM2_CTS = 197123,

    /// <summary>COM3, line TX.</summary>
    COM3_TX = 197376,

    /// <summary>COM3, line RX.</summary>
    COM3_RX = 197377,

    /// <summary>COM3, line RTS.</summary>
    COM3_RTS = 197378,

    /// <summary>COM3, line CTS.</summary>
    COM3_CTS = 197379,

    /// <summary>COM4, line TX.</summary>
    COM4_TX = 197632,

    /// <summary>COM4, line RX.</summary>
    COM4_RX = 197633,

    /// <summary>COM4, line RTS.</summary>
    COM4_RTS = 197634,

    /// <summary>COM4, line CTS.</summary>
    COM4_CTS = 197635,

    /// <summary>PWM1.</summary>
    PWM1 = 262400,

    /// <summary>PWM2.</summary>
    PWM2 = 262656,

    /// <summary>PWM3.</summary>
    PWM3 = 262912,

    /// <summary>PWM4.</summary>
    PWM4 = 263168,

    /// <summary>PWM5.</summary>
    PWM5 = 263424,

    /// <summary>PWM6.</summary>
    PWM6 = 263680,

    /// <summary>PWM7.</summary>
    PWM7 = 263936,

    /// <summary>PWM8.</summary>
    PWM8 = 264192,

    /// <summary>PWM9.</summary>
    PWM9 = 264448,

    /// <summary>PWM10.</summary>
    PWM10 = 264704,

    /// <summary>PWM11.</summary>
    PWM11 = 264960,

    /// <summary>PWM12.</summary>
    PWM12 = 265216,

    /// <summary>PWM13.</summary>
    PWM13 = 265472,

    /// <summary>PWM14.</summary>
    PWM14 = 265728,

    /// <summary>PWM15.</summary>
    PWM15 = 265984,

    /// <summary>PWM16.</summary>
    PWM16 = 266240,

    /// <summary>ADC1, line CH0.</summary>
    ADC1_CH0 = 327936,

    /// <summary>ADC1, line CH1.</summary>
    ADC1_CH1 = 327937,

    /// <summary>ADC1, line CH2.</summary>
    ADC1_CH2 = 327938,

    /// <summary>ADC1, line CH3.</summary>
    ADC1_CH3 = 327939,

    /// <summary>ADC1, line CH4.</summary>
    ADC1_CH4 = 327940,

    /// <summary>ADC1, line CH5.</summary>
    ADC1_CH5 = 327941,

    /// <summary>ADC1, line CH6.</summary>
    ADC1_CH6 = 327942,

    /// <summary>ADC1, line CH7.</summary>
    ADC1_CH7 = 327943,

    /// <summary>ADC1, line CH8.</summary>
    ADC1_CH8 = 327944,

    /// <summary>ADC1, line CH9.</summary>
    ADC1_CH9 = 327945,

    /// <summary>ADC1, line CH10.</summary>
    ADC1_CH10 = 327946,

    /// <summary>ADC1, line CH11.</summary>
    ADC1_CH11 = 327947,

    /// <summary>ADC1, line CH12.</summary>
    ADC1_CH12 = 327948,

    /// <summary>ADC1, line CH13.</summary>
    ADC1_CH13 = 327949,

    /// <summary>ADC1, line CH14.</summary>
    ADC1_CH14 = 327950,

    /// <summary>ADC1, line CH15.</summary>
    ADC1_CH15 = 327951,

    /// <summary>ADC1, line CH16.</summary>
    ADC1_CH16 = 327952,

    /// <summary>ADC1, line CH17.</summary>
    ADC1_CH17 = 327953,

    /// <summary>ADC1, line CH18.</summary>
    ADC1_CH18 = 327954,

    /// <summary>ADC1, line CH19.</summary>
    ADC1_CH19 = 327955,
}
