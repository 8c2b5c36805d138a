using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Access.Invitations;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Core.Access.SigningIn;

namespace Touchstone.Core.Access;

internal sealed class AccessMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<Grant>,
        IEntityTypeConfiguration<Interest>,
        IEntityTypeConfiguration<OneTimeLink>,
        IEntityTypeConfiguration<SecondFactor>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<AttemptTally>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<ApiKey>
{
    private const string Schema = "access";

    public void Configure(EntityTypeBuilder<Account> builder) => builder.ToTable("account", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) =>
        builder.ToTable("account_claim", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) =>
        builder.ToTable("account_login", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) =>
        builder.ToTable("account_token", Schema);

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkey", Schema).HasKey(p => p.CredentialId);
        builder.OwnsOne(p => p.Data, data => data.ToJson("data"));
    }

    public void Configure(EntityTypeBuilder<Session> builder) => builder.ToTable("session", Schema);

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation", Schema);
        builder.Property(o => o.OdsCode).HasMaxLength(12);
        builder.Property(o => o.Ukprn).HasMaxLength(8);
        builder.Property(o => o.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Membership> builder) => builder.ToTable("membership", Schema);

    public void Configure(EntityTypeBuilder<Grant> builder) => builder.ToTable("grant", Schema);

    public void Configure(EntityTypeBuilder<Interest> builder) => builder.ToTable("interest", Schema);

    public void Configure(EntityTypeBuilder<OneTimeLink> builder) => builder.ToTable("one_time_link", Schema);

    public void Configure(EntityTypeBuilder<SecondFactor> builder) =>
        builder.ToTable("second_factor", Schema).HasKey(f => f.AccountId);

    public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.ToTable("recovery_code", Schema);

    public void Configure(EntityTypeBuilder<AttemptTally> builder) =>
        builder.ToTable("attempt_tally", Schema).HasKey(t => new { t.What, t.Origin });

    public void Configure(EntityTypeBuilder<ApiKey> builder) => builder.ToTable("api_key", Schema);

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation", Schema);
        builder.Ignore(i => i.On);
    }
}
