// What a peer connection counts, in the few figures that the tests look at.

/** Reads the figures of the first audio stream of a connection. */
export async function statisticsOf(connection) {
  const report = await connection.getStats();
  const all = [...report.values()];
  const received = all.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio');
  const sent = all.find(({ type, kind }) => type === 'outbound-rtp' && kind === 'audio');
  const transport = all.find(({ type }) => type === 'transport');
  return {
    packetsReceived: received?.packetsReceived ?? 0,
    packetsLost: received?.packetsLost ?? 0,
    jitter: received?.jitter ?? 0,
    packetsSent: sent?.packetsSent ?? 0,
    codec: report.get(received?.codecId)?.mimeType ?? '',
    dtlsState: transport?.dtlsState ?? '',
    srtpCipher: transport?.srtpCipher ?? '',
    ...candidates(report, transport),
  };
}

function candidates(report, transport) {
  const pair = report.get(transport?.selectedCandidatePairId);
  return {
    localCandidate: report.get(pair?.localCandidateId)?.candidateType ?? '',
    remoteCandidate: report.get(pair?.remoteCandidateId)?.candidateType ?? '',
  };
}
