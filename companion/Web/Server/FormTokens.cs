using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>
/// Anti-forgery tokens: a request that changes something must bring what a page of this very server gave to this very browser, in a
/// cookie and once more in the form or a header. The keys live as long as the server and are written nowhere.
/// </summary>
internal static class FormTokens
{
    /// <summary>Name of the form field.</summary>
    internal const string FieldName = "token";

    /// <summary>Name of the header, for a script that sends no form.</summary>
    internal const string HeaderName = "X-TrainingPlan-Token";

    /// <summary>Name of the cookie.</summary>
    internal const string CookieName = "trainingplan-token";

    /// <summary>Adds what makes and checks tokens.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        services.AddLogging();
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = FieldName;
            options.HeaderName = HeaderName;
            options.Cookie.Name = CookieName;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection();
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new MemoryKeys();
            options.XmlEncryptor = new NullXmlEncryptor();
        });
    }

    /// <summary>The token for a form on a page that is being rendered; its cookie goes with the page.</summary>
    internal static string For(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    /// <summary>True when a request carries a token of this server and this browser.</summary>
    internal static async Task<bool> IsIn(HttpContext context)
    {
        try
        {
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private sealed class MemoryKeys : IXmlRepository
    {
        private readonly ConcurrentQueue<XElement> _keys = new();

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _keys];

        public void StoreElement(XElement element, string friendlyName) => _keys.Enqueue(new XElement(element));
    }
}
