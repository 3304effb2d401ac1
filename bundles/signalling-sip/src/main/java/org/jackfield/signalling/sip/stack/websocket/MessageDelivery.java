package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import gov.nist.javax.sip.stack.ServerResponseInterface;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import javax.sip.message.Response;

/** Hands messages that came over a WebSocket to the stack's transactions. */
final class MessageDelivery {

    private final SIPTransactionStack stack;
    private final WebSocketChannel channel;
    private final InetSocketAddress remote;

    MessageDelivery(SIPTransactionStack stack, WebSocketChannel channel, InetSocketAddress remote) {
        this.stack = stack;
        this.channel = channel;
        this.remote = remote;
    }

    void deliver(SIPMessage message) throws IOException, ParseException {
        tellWhereFrom(message);
        if (message instanceof SIPRequest request) {
            deliver(request);
        } else if (message instanceof SIPResponse response) {
            deliver(response);
        }
    }

    private void tellWhereFrom(SIPMessage message) {
        InetAddress address = remote.getAddress();
        message.setRemoteAddress(address);
        message.setRemotePort(remote.getPort());
        message.setPeerPacketSourceAddress(address);
        message.setPeerPacketSourcePort(remote.getPort());
        message.setLocalAddress(channel.getMessageProcessor().getIpAddress());
        message.setLocalPort(channel.getPort());
    }

    private void deliver(SIPRequest request) throws IOException, ParseException {
        if (!request.getMethod().equals(request.getCSeq().getMethod())) {
            channel.sendMessage(request.createResponse(Response.BAD_REQUEST));
            return;
        }
        tellSource(request.getTopmostVia());
        ServerRequestInterface taken = stack.newSIPServerRequest(request, channel);
        if (taken == null) {
            return;
        }
        try {
            taken.processRequest(request, channel);
        } finally {
            releaseUnlessToldToListener(taken);
        }
    }

    /** Notes where a request came from (RFC 3261 section 18.2.1, RFC 3581 section 4). */
    private void tellSource(Via via) throws ParseException {
        String address = remote.getAddress().getHostAddress();
        boolean wantsPort = via.hasParameter(Via.RPORT);
        if (wantsPort || !address.equals(via.getHost())) {
            via.setParameter(Via.RECEIVED, address);
        }
        if (wantsPort) {
            via.setParameter(Via.RPORT, Integer.toString(remote.getPort()));
        }
    }

    private void deliver(SIPResponse response) throws ParseException {
        response.checkHeaders();
        ServerResponseInterface taken = stack.newSIPServerResponse(response, channel);
        if (taken == null) {
            return;
        }
        try {
            taken.processResponse(response, channel);
        } finally {
            releaseUnlessToldToListener(taken);
        }
    }

    /** The stack's listener thread lets go of a transaction only when it has been given something. */
    private static void releaseUnlessToldToListener(Object taken) {
        if (taken instanceof SIPTransaction transaction && !transaction.passToListener()) {
            transaction.releaseSem();
        }
    }
}
