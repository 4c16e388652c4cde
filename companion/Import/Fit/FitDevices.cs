namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Names of makers and of a few devices, by the numbers of the profile.</summary>
internal static class FitDevices
{
    private const int Garmin = 1;

    private static readonly Dictionary<long, string> Makers = new()
    {
        [Garmin] = "Garmin", [2] = "Garmin", [13] = "Dynastream", [15] = "Dynastream", [16] = "Timex", [23] = "Suunto", [32] = "Wahoo",
        [40] = "Concept2", [67] = "Bkool", [70] = "Sigma", [71] = "TomTom", [95] = "Stryd", [115] = "iGPSPORT", [123] = "Polar",
        [129] = "Coros", [142] = "TAG Heuer", [148] = "Ezon", [150] = "MyZone", [260] = "Zwift", [265] = "Strava", [267] = "Bryton",
        [282] = "The Sufferfest", [289] = "Hammerhead", [294] = "Coros", [300] = "Nurvv", [310] = "Decathlon", [326] = "Nike",
        [337] = "Runna", [339] = "Zepp", [340] = "Peloton", [348] = "Huawei",
    };

    private static readonly Dictionary<long, string> GarminProducts = new()
    {
        [717] = "Forerunner 405", [782] = "Forerunner 50", [988] = "Forerunner 60", [1018] = "Forerunner 310XT", [1036] = "Edge 500",
        [1124] = "Forerunner 110", [1169] = "Edge 800", [1325] = "Edge 200", [1328] = "Forerunner 910XT", [1345] = "Forerunner 610",
        [1360] = "Forerunner 210", [1436] = "Forerunner 70", [1482] = "Forerunner 10", [1551] = "fenix", [1561] = "Edge 510",
        [1567] = "Edge 810", [1623] = "Forerunner 620", [1632] = "Forerunner 220", [1765] = "Forerunner 920XT", [1836] = "Edge 1000",
        [1903] = "Forerunner 15", [1907] = "Vivoactive", [1967] = "fenix 2", [2050] = "fenix 3", [2148] = "Forerunner 25",
        [2153] = "Forerunner 225", [2156] = "Forerunner 630", [2157] = "Forerunner 230", [2158] = "Forerunner 735XT",
        [2337] = "Vivoactive HR", [2413] = "fenix 3 HR", [2431] = "Forerunner 235", [2503] = "Forerunner 35", [2530] = "Edge 820",
        [2544] = "fenix 5S", [2604] = "fenix 5X", [2691] = "Forerunner 935", [2697] = "fenix 5", [2886] = "Forerunner 645",
        [2888] = "Forerunner 645 Music", [3076] = "Forerunner 245", [3077] = "Forerunner 245 Music", [3110] = "fenix 5 Plus",
        [3113] = "Forerunner 945", [3282] = "Forerunner 45", [3288] = "fenix 6S", [3289] = "fenix 6", [3290] = "fenix 6",
        [3291] = "fenix 6X", [3589] = "Forerunner 745", [3869] = "Forerunner 55", [3905] = "fenix 7S", [3906] = "fenix 7",
        [3907] = "fenix 7X", [3992] = "Forerunner 255", [3993] = "Forerunner 255S", [4024] = "Forerunner 955",
        [4257] = "Forerunner 265", [4258] = "Forerunner 265S", [4315] = "Forerunner 965",
    };

    /// <summary>What recorded a file, in words; empty when it does not say.</summary>
    public static string NameOf(FitMessage? fileId, FitMessage? device)
    {
        long? maker = fileId?.Number(FitActivityField.Manufacturer) ?? device?.Number(FitActivityField.DeviceManufacturer);
        long? product = fileId?.Number(FitActivityField.Product) ?? device?.Number(FitActivityField.DeviceProduct);
        string name = (fileId?.Text(FitActivityField.ProductName) ?? device?.Text(FitActivityField.DeviceProductName) ?? "").Trim();
        string makerName = maker is long number ? Makers.GetValueOrDefault(number, "") : "";
        if (name.Length == 0 && maker == Garmin && product is long known)
        {
            name = GarminProducts.GetValueOrDefault(known, "");
        }

        if (name.Length > 0)
        {
            return makerName.Length == 0 || name.StartsWith(makerName, StringComparison.OrdinalIgnoreCase) ? name : $"{makerName} {name}";
        }

        if (makerName.Length == 0)
        {
            return maker is null or FitProfile.Development ? "" : $"a device of maker {maker}";
        }

        return product is null or 0 ? makerName : $"{makerName} (product {product})";
    }
}
