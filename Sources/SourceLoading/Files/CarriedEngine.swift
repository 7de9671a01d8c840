import CarriedContent

/// The engine for browsers that the binary carries.
public enum CarriedEngine {
    /// The bytes of the WebAssembly module.
    public static var bytes: [UInt8] {
        Array(UnsafeBufferPointer(start: carried_engine(), count: carried_engine_size()))
    }
}
