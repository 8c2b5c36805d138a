namespace Touchstone.Web.Access.Passkeys;

/// <summary>What a browser is asked about a passkey.</summary>
/// <param name="Options">For the browser, as JSON (Web Authentication Level 3, 5.1.8 and 5.1.9).</param>
/// <param name="Asked">For us, to check the answer against.</param>
public sealed record PasskeyQuestion(string Options, string Asked);
