namespace Touchstone.Core.Conversations.Gateway;

/// <summary>What one person answered before they came in. Kept apart from all that is said.</summary>
public sealed class GatewayEntry
{
    private GatewayEntry() { }

    internal GatewayEntry(byte[] pseudonym, Guid conversationId, GatewayAnswers answers, byte[]? address, int told)
    {
        Pseudonym = pseudonym;
        ConversationId = conversationId;
        Profession = answers.Profession;
        Level = answers.Level;
        Region = answers.Region;
        Sector = answers.Sector;
        Setting = answers.Setting;
        (Address, Told) = (address, told);
    }

    /// <summary>Keyed hash of the participant: from the participant one comes here with the key, from here to nobody.</summary>
    public byte[] Pseudonym { get; private set; } = [];
    public Guid ConversationId { get; private set; }
    public string Profession { get; private set; } = "";
    public string Level { get; private set; } = "";
    public string Region { get; private set; } = "";
    public string Sector { get; private set; } = "";
    public string Setting { get; private set; } = "";

    /// <summary>The e-mail address, sealed, of somebody who wants to be told that there is something new.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>The last issue of news that was written to the address.</summary>
    public int Told { get; private set; }

    public GatewayAnswers Answers => new(Profession, Level, Region, Sector, Setting);

    internal void Tell(int issue) => Told = issue;

    /// <summary>Nothing is written to them any more.</summary>
    internal void ForgetAddress() => Address = null;
}
