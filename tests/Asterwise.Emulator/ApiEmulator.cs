namespace Asterwise.Emulator;

public sealed class ApiEmulator;
