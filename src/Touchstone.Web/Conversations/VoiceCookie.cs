using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Touchstone.Core.Conversations;
using Touchstone.Web.Security;

namespace Touchstone.Web.Conversations;

/// <summary>
/// The secret in a person's browser from which their voice in each conversation is derived: a voice of one conversation says
/// nothing about another, so that nobody can follow a person from one to the next.
/// </summary>
public sealed class VoiceCookie(IOptions<SecuritySettings> settings)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);
    private readonly CookieBuilder cookie = Build(settings.Value);

    /// <summary>What the browser holds; null when it holds nothing of ours.</summary>
    public string? Code(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.TryGetValue(cookie.Name!, out var code) && Voice.Parse(code) is not null ? code : null;
    }

    /// <summary>The voice of whoever asks in one conversation.</summary>
    public Voice? Of(HttpRequest request, Guid conversation) =>
        Code(request) is { } code ? In(code, conversation) : null;

    /// <summary>The voice that a code is in one conversation; null when it is no code.</summary>
    public static Voice? In(string? code, Guid conversation)
    {
        if (Voice.Parse(code) is null)
        {
            return null;
        }
        var derived = HMACSHA256.HashData(Base64Url.DecodeFromChars(code), conversation.ToByteArray());
        return Voice.Parse(Base64Url.EncodeToString(derived));
    }

    public void Keep(HttpContext context, string code) =>
        context.Response.Cookies.Append(cookie.Name!, code, cookie.Build(context));

    private static CookieBuilder Build(SecuritySettings settings)
    {
        var made = new CookieBuilder { MaxAge = Lasts };
        SecuritySetup.Harden(made, SiteCookie.Voice, settings);
        return made;
    }
}
