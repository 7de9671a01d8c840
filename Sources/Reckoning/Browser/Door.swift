/// The answer of a program to a question, both in the memory that a page shares with the module.
///
/// It keeps nothing: what it allocates ends with it.
///
/// - Parameters:
///   - program: Where the bytes of the program begin.
///   - programCount: How many they are.
///   - question: Where the lines of the question begin.
///   - questionCount: How many bytes they are.
/// - Returns: Where the answer begins, as ``CostProgram/answer(toLines:)`` gives it, with a nought
///   after it; `damaged` for bytes that are no program.
@_expose(wasm, "answer")
@_cdecl("answer")
func answer(
    _ program: UnsafePointer<UInt8>,
    _ programCount: Int,
    _ question: UnsafePointer<UInt8>,
    _ questionCount: Int
) -> UnsafeMutablePointer<UInt8> {
    let program = Array(UnsafeBufferPointer(start: program, count: programCount))
    let question = Array(UnsafeBufferPointer(start: question, count: questionCount))
    let lines = (try? CostProgram(reading: program))?.answer(toLines: question)
    let bytes = (lines ?? [UInt8](ascii: "damaged")) + [0]
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    place.initialize(from: bytes, count: bytes.count)
    return place
}
