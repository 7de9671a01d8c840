import Foundation
import FuzzerDriver

/// Gives one parser whatever libFuzzer makes up, as `Tests/Fuzz/run` says.
///
/// `RATEBOOK_PARSER` names the parser; without a name all are listed.
@main
enum Fuzz {
    private static let parsers = FuzzedParser.all()

    private static let parser = ProcessInfo.processInfo.environment["RATEBOOK_PARSER"]
        .flatMap { name in parsers.first { $0.name == name } }

    static func main() {
        guard parser != nil else { return print(parsers.map(\.name).joined(separator: "\n")) }
        var count = CommandLine.argc
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &words) { start, size in
                Fuzz.parser?.check(Array(UnsafeBufferPointer(start: start, count: size)))
                return 0
            }
        )
    }
}
