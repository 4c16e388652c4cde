using System.Globalization;
using System.Net;
using System.Net.Http;

namespace TrainingPlan.Companion.Weather;

/// <summary>
/// A forecast from an address of the runner's choice, as Open-Meteo answers. Nothing else of this program asks anything of a network. The
/// place goes out rounded to a hundredth of a degree (about a kilometre); nothing else about the runner does.
/// </summary>
/// <param name="Address">The address, http or https.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public sealed record ForecastAddress(Uri Address, double Latitude, double Longitude)
{
    /// <summary>How long an answer may take in all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int DaysAhead = 7;
    private const int HeaderKilobytes = 16;

    /// <summary>The address with the question.</summary>
    public Uri Question
    {
        get
        {
            string asked = string.Create(
                CultureInfo.InvariantCulture,
                $"latitude={Latitude:0.00}&longitude={Longitude:0.00}&hourly=temperature_2m,relative_humidity_2m"
                + $"&forecast_days={DaysAhead}&timezone=auto");
            string own = Address.Query.TrimStart('?');
            return new UriBuilder(Address) { Query = own.Length == 0 ? asked : $"{own}&{asked}", Fragment = "" }.Uri;
        }
    }

    /// <summary>An address as it is typed; null when it is none.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Asks.</summary>
    /// <param name="patience">How long the answer may take in all.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="WeatherException">With one sentence why there is no answer.</exception>
    public async Task<byte[]> FetchAsync(TimeSpan patience, CancellationToken cancel)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        hurry.CancelAfter(patience);
        try
        {
            // A redirect would tell another host where the runner is.
            using var handler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, MaxResponseHeadersLength = HeaderKilobytes,
            };
            using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("TrainingPlan");
            using HttpResponseMessage answer =
                await client.GetAsync(Question, HttpCompletionOption.ResponseHeadersRead, hurry.Token).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                bool isRedirect = (int)answer.StatusCode is >= 300 and < 400;
                string elsewhere = isRedirect ? " and sends elsewhere; give the address that it sends to" : "";
                throw new WeatherException($"{Address.Host} answers {(int)answer.StatusCode}{elsewhere}.");
            }

            return await ReadAsync(answer, hurry.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new WeatherException($"{Address.Host} did not answer within {patience.TotalSeconds:0.#} seconds.");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new WeatherException($"{Address.Host} can't be reached, or broke off.");
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        using Stream stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        int count;
        while ((count = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > ForecastReader.MaxBytes)
            {
                throw new WeatherException($"{Address.Host} answers with more than {ForecastReader.MaxBytes / 1024} KB.");
            }
        }

        return bytes.ToArray();
    }
}
