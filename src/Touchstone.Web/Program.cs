using Touchstone.Web.Access;
using Touchstone.Web.Delivery;
using Touchstone.Web.Demo;
using Touchstone.Web.Development;
using Touchstone.Web.Endorsement;
using Touchstone.Web.Home;
using Touchstone.Web.Hosting;
using Touchstone.Web.Look;
using Touchstone.Web.Recognition;
using Touchstone.Web.Record;
using Touchstone.Web.Security;

return await Serving.RunAsync(async () =>
{
    var builder = ServeArguments.NewBuilder(args);
    builder.AddLogs();
    builder.AddTelemetry();
    builder.AddReverseProxy();
    builder.AddHealth();
    builder.AddSecurity();
    builder.AddLook();
    builder.RefuseTakenAddresses();
    builder.AddAccess();
    builder.AddHome();
    builder.AddDevelopment();
    builder.AddEndorsement();
    builder.AddDelivery();
    builder.AddRecognition();
    builder.AddRecord();
    await using var database = await builder.AddDatabaseAsync();
    builder.AddProcess(database);
    builder.AddDemo();

    var app = builder.Build();
    app.UseReverseProxy();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseAccess();
    app.UseRateLimiter();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapLook();
    app.MapRecord();
    app.MapRecognition();
    await app.MakeDemoAsync();
    await app.ServeAsync();
});
