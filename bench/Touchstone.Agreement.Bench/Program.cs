// Measures the agreement engine, wall-clock seconds, best of three:
//   dotnet run -c Release --project bench/Touchstone.Agreement.Bench
using Touchstone.Agreement.Bench;

CoderAgreement.Run();
