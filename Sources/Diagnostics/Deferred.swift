import Synchronization

/// A value that is made when it is first asked for, and kept; every copy holds the same one.
///
/// Whoever asks while another thread makes it waits for that one, so that it is made once.
public final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// Creates a value that is still to be made.
    ///
    /// - Parameter make: Makes it, without asking for it.
    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value.
    public var value: Value {
        made.withLock { known in
            if let known { return known }
            let new = make()
            known = new
            return new
        }
    }
}
