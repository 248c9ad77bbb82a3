package org.voltroam.web.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.protocol.http.EventSource;
import org.voltroam.protocol.http.Request;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Visits;
import org.voltroam.web.page.Pages;

/**
 * One stream of news a page: {@code swap} carries an element that takes the place of the one with its id, {@code mark} a site of
 * the map.
 *
 * <p>Changes are collected and told at most five times a second; each part is rendered once for all who look. While nobody looks
 * a change costs one comparison.
 */
public final class Live implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final long PAUSE_MILLIS = 200;

    private final Pages pages;
    private final Executor threads;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private News news = new News();
    private boolean telling;

    public Live(Cast cast, Visits visits, Pages pages, Executor threads) {
        this.pages = pages;
        this.threads = threads;
        observations.add(visits.watch(visit -> hear(News::visit)));
        cast.members()
                .forEach(member -> observations.add(
                        member.store().observe(changes -> hear(heard -> changes.forEach(heard::add)))));
    }

    /** The stream for one page; the query's {@code charge} names what it is about. */
    public EventSource source(Request request) {
        var charge = request.parameter("charge").map(ChargeId::of).orElse(null);
        return stream -> enter(new Viewer(stream, charge), stream);
    }

    private interface Hearing {
        void hear(News news);
    }

    private void hear(Hearing hearing) {
        if (viewers.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            hearing.hear(news);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void enter(Viewer viewer, EventSource.EventStream stream) {
        viewers.add(viewer);
        stream.onClose(() -> leave(viewer));
        lock.lock();
        try {
            news = News.all();
            changed.signal();
            if (!telling) {
                telling = true;
                threads.execute(this::tell);
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave(Viewer viewer) {
        viewers.remove(viewer);
        hearOfNothing();
    }

    private void hearOfNothing() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Runs while anybody looks. */
    private void tell() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                tell(next.get());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has changed, as soon as something has; empty when everybody has left. */
    private Optional<News> next() throws InterruptedException {
        lock.lock();
        try {
            while (news.isNothing() && !viewers.isEmpty()) {
                changed.await();
            }
            if (viewers.isEmpty()) {
                telling = false;
                return Optional.empty();
            }
            var heard = news;
            news = new News();
            return Optional.of(heard);
        } finally {
            lock.unlock();
        }
    }

    private void tell(News heard) {
        try {
            if (heard.charges()) {
                charges();
            }
            front("visit", heard.visits(), pages::visit);
            front("latest", heard.charges(), pages::latest);
            front("network", heard.network(), pages::network);
            front("sites", heard.sites(), pages::sites);
            heard.states().forEach(site -> {
                pages.site(site).ifPresent(html -> toFront("site " + site, "swap", html));
                pages.mark(site).ifPresent(mark -> toFront("mark " + site, "mark", mark));
            });
        } catch (RuntimeException bug) {
            LOG.error("the page could not be told what is new", bug);
        }
    }

    /** Each charge that somebody looks at is rendered once. */
    private void charges() {
        Map<Optional<ChargeId>, String> journeys = new HashMap<>();
        Map<Optional<ChargeId>, String> announcements = new HashMap<>();
        for (var viewer : viewers) {
            var key = Optional.ofNullable(viewer.charge());
            viewer.show("journey", "swap", journeys.computeIfAbsent(key, charge -> pages.journey(charge.orElse(null))));
            viewer.show(
                    "announce",
                    "swap",
                    announcements.computeIfAbsent(key, charge -> pages.announcement(charge.orElse(null))));
        }
    }

    private interface Part {
        String render();
    }

    private void front(String part, boolean news, Part html) {
        if (news && viewers.stream().anyMatch(Viewer::isFrontPage)) {
            toFront(part, "swap", html.render());
        }
    }

    private void toFront(String part, String event, String data) {
        viewers.stream().filter(Viewer::isFrontPage).forEach(viewer -> viewer.show(part, event, data));
    }

    @Override
    public void close() {
        observations.forEach(Observation::close);
    }
}
