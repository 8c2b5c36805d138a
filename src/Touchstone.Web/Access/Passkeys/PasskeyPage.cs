namespace Touchstone.Web.Access.Passkeys;

/// <summary>
/// A page whose form the browser fills in with a passkey: script asks for it and puts the answer into a hidden field. What was
/// asked goes with the browser in a cookie, because looking at a page changes nothing here.
/// </summary>
public abstract class PasskeyPage(BrowserPasskeys passkeys) : SecretPage
{
    private const string AskedField = "passkey-asked";

    protected BrowserPasskeys Passkeys { get; } = passkeys;

    /// <summary>What the browser is asked, for the form's script.</summary>
    public string Options { get; private set; } = "";

    /// <summary>What was asked when the form was shown that has now been sent.</summary>
    protected string Asked => TempData[AskedField] as string ?? "";

    protected void Put(PasskeyQuestion question)
    {
        Options = question.Options;
        TempData[AskedField] = question.Asked;
    }
}
