import Diagnostics
import Scenarios

/// The numbers of one scenario that have been read from what somebody wrote, each once.
final class StatedNumbers {
    private(set) var all: [StatedNumber] = []
    private var names: Set<String> = []

    /// Notes a number.
    func add(_ name: String, at origin: SourceRange) {
        guard names.insert(name).inserted else { return }
        all.append(StatedNumber(name: name, origin: origin))
    }
}
