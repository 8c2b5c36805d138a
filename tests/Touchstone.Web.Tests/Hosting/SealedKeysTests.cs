using System.Xml.Linq;
using Touchstone.Testing;
using Touchstone.Web.Hosting;

namespace Touchstone.Web.Tests.Hosting;

public sealed class SealedKeysTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly XElement Key = XElement.Parse("<key id=\"1\"><masterKey>c2VjcmV0</masterKey></key>");
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync() => await Run("delete from platform.data_protection_key");

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_key_is_worth_nothing_in_the_database_and_everything_to_whoever_has_the_file()
    {
        With(NewSeal("one")).StoreElement(Key, "key-1");

        (await Stored()).ShouldNotContain("masterKey");
        With(KeySeal.FromFile(folder["one"])).GetAllElements().Single().ToString().ShouldBe(Key.ToString());
    }

    [Fact]
    public async Task A_key_from_before_there_was_a_seal_is_sealed_and_stays_the_same_key()
    {
        With(null).StoreElement(Key, "key-1");
        (await Stored()).ShouldContain("masterKey");
        var sealing = With(NewSeal("one"));

        sealing.SealAll();
        sealing.SealAll();

        (await Stored()).ShouldNotContain("masterKey");
        sealing.GetAllElements().Single().ToString().ShouldBe(Key.ToString());
    }

    [Fact]
    public void Whoever_has_no_file_or_another_is_told_so_before_anything_is_served()
    {
        With(NewSeal("one")).StoreElement(Key, "key-1");

        Should.Throw<CannotServeException>(() => With(null).SealAll()).Message.ShouldContain("--Security:KeyFile");
        Should.Throw<CannotServeException>(() => With(NewSeal("two")).SealAll()).Message.ShouldContain("another key");
    }

    [Fact]
    public async Task A_sealed_key_that_was_changed_is_not_opened()
    {
        var keys = With(NewSeal("one"));
        keys.StoreElement(Key, "key-1");
        var stored = await Stored();
        var changed = stored[12] == 'A' ? 'B' : 'A';
        await Run($"update platform.data_protection_key set xml = '{stored[..12]}{changed}{stored[13..]}'");

        Should.Throw<CannotServeException>(() => keys.GetAllElements());
    }

    [Fact]
    public void A_new_key_file_is_its_owners_alone_and_a_file_that_holds_no_key_is_refused()
    {
        NewSeal("one");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder["one"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
        File.WriteAllText(folder["short"], "c2hvcnQ=\n");
        Should
            .Throw<CannotServeException>(() => KeySeal.FromFile(folder["short"]))
            .Message.ShouldContain("does not hold");
        Should
            .Throw<CannotServeException>(() => KeySeal.FromFile(folder["none"]))
            .Message.ShouldContain("cannot be read");
    }

    private KeySeal NewSeal(string name) => KeySeal.FromFileOrNew(folder[name]);

    private KeysInDatabase With(KeySeal? seal) => new(database.Site, seal);

    private async Task<string> Stored()
    {
        await using var command = database.Owner.CreateCommand("select xml from platform.data_protection_key");
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task Run(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
